import Mustache

/// What went wrong with a request, in words, and what to do about it.
struct ErrorPage: Page {
    static let template = "errors/show"

    var status: Int
    var heading: String
    var sentence: String
    var advice: String
    /// What to quote when asking for help; shown where the log has more to say.
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
    /// The page for an HTTP status; statuses without words of their own are told as 400 or 500.
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
