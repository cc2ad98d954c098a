import Markup

/// Tells the user what went wrong with a request, and what to do.
struct ErrorPage: Page {
    var status: Int
    var heading: String
    var sentence: String
    var advice: String
    /// The reference to quote when asking for help. Shown if the log has more details.
    var reference: String?
    var action = Link(text: "回到首页", href: "/")

    var title: String { heading }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow-centre error-page">
        <p class="soft small-text">错误 \(status)</p>
        <h1>\(heading)</h1>
        <p>\(sentence)</p>
        <p>\(advice)</p>
        \(given: reference, { "<p class=\"reference\">编号 <code>\($0)</code></p>\n" })\
        <div class="actions">\(action.button(isMain: true))</div>
        </div>
        """
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
