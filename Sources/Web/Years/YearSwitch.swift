import Markup

/// One year among those a person can look at.
struct YearLink: Sendable {
    /// 2026
    var label: String
    var href: String
    var isCurrent = false
}

extension [YearLink] {
    /// The years side by side, with the shown year marked.
    var html: HTML {
        "<nav class=\"year-switch\" aria-label=\"选择年度\">\(each: self)</nav>\n"
    }
}

extension YearLink: Piece {
    var html: HTML {
        isCurrent
            ? "<a href=\"\(href)\" aria-current=\"page\">\(label)</a>"
            : "<a href=\"\(href)\">\(label)</a>"
    }
}
