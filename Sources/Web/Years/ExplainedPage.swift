import Markup

/// `/years/{year}/explained`: how the hours of the whole year were counted, step by step, in Chinese or English.
struct ExplainedPage: Page {
    var year: String
    var isEnglish: Bool
    /// 2026 年度：未达标, or that the year has no rules.
    var verdict: ExplainedLine
    /// The columns: the record, its state, and the claimed, recognised and counted hours.
    var heads: [String] = []
    /// One part for each subject, and one for the total.
    var parts: [ExplainedPart] = []
    /// Conditions, sanctions and records with faults.
    var remarks: [ExplainedLine] = []

    var title: String { isEnglish ? "How the hours of \(year) were counted" : "\(year) 年学时是怎么算的" }

    func body(in frame: PageFrame) -> HTML {
        """
        <a class="back" href="/years/\(year)">\(year) 年学时</a>
        <div class="page-head"><h1\(attribute: "lang", isEnglish ? "en" : nil)>\(title)</h1>
        <nav class="year-switch" aria-label="语言">\(language("中文", "zh", !isEnglish))\(language("English", "en", isEnglish))</nav>
        </div>
        <div class="explained-year" lang="\(isEnglish ? "en" : "zh-CN")">
        <p class="explained-verdict">\(verdict.html)</p>
        \(table)\(remarkList)</div>
        """
    }

    private var table: HTML {
        guard !parts.isEmpty else { return .nothing }
        return """
            <div class="table-frame">
            <table class="list records explained">
            <caption class="visually-hidden">\(title)</caption>
            <thead><tr>\(each: heads.enumerated(), Self.head)</tr></thead>
            \(each: parts)</table>
            </div>

            """
    }

    private static func head(_ column: (offset: Int, element: String)) -> HTML {
        "<th scope=\"col\"\(if: column.offset > 1, " class=\"num\"")>\(column.element)</th>"
    }

    private var remarkList: HTML {
        guard !remarks.isEmpty else { return .nothing }
        return "<section class=\"card-x explained-remarks\">\n\(each: remarks, { "<p>\($0)</p>\n" })</section>\n"
    }

    private func language(_ name: String, _ code: String, _ isCurrent: Bool) -> HTML {
        """
        <a href="/years/\(year)/explained?lang=\(code)" lang="\(code)"\
        \(attribute: "aria-current", isCurrent ? "true" : nil)>\(name)</a>
        """
    }
}
