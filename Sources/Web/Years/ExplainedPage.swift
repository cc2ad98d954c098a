import Markup

/// `/years/{year}/explained`: how the hours of the whole year were counted, step by step, in Chinese or English.
struct ExplainedPage: Page {
    var year: String
    var isEnglish: Bool
    /// The whole tree, or a sentence if the year has no policy.
    var tree: HTML

    var title: String { isEnglish ? "How the hours of \(year) were counted" : "\(year) 年学时是怎么算的" }
}

extension ExplainedPage {
    func body(in frame: PageFrame) -> HTML {
        """
        <a class="back" href="/years/\(year)">\(year) 年学时</a>
        <div class="page-head"><h1\(headLanguage)>\(title)</h1>
        <nav class="year-switch" aria-label="语言">\(language("中文", "zh", !isEnglish))\(language("English", "en", isEnglish))</nav>
        </div>
        <section class="card-x tree" lang="\(isEnglish ? "en" : "zh-CN")">
        \(tree)
        </section>
        """
    }

    private var headLanguage: HTML { isEnglish ? " lang=\"en\"" : .nothing }

    private func language(_ name: String, _ code: String, _ isCurrent: Bool) -> HTML {
        let current: HTML = isCurrent ? " aria-current=\"true\"" : .nothing
        return "<a href=\"/years/\(year)/explained?lang=\(code)\" lang=\"\(code)\"\(current)>\(name)</a>"
    }
}
