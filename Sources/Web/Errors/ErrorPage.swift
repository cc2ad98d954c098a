import Mustache

/// Tells the user what went wrong with a request, and what to do.
struct ErrorPage: TemplatePage {
    static let template = "errors/show"

    var status: Int
    var heading: String
    var sentence: String
    var advice: String
    /// The reference to quote when asking for help. Shown if the log has more details.
    var reference: String?
    var action = Link(text: "回到首页", href: "/")

    var title: String { heading }

    func child(named name: String) -> Any? {
        switch name {
        case "status": status
        case "heading": heading
        case "sentence": sentence
        case "advice": advice
        case "reference": given(reference)
        case "action": action
        default: nil
        }
    }
}

extension ErrorPage {
    /// The page for an HTTP status. A status without its own texts gets those of 400 or 500.
    init(status: Int, reference: String? = nil) {
        let words = ErrorWords(status: status)
        self.init(
            status: status,
            heading: words.heading,
            sentence: words.sentence,
            advice: words.advice,
            reference: reference
        )
    }
}
