import Markup

/// A link that filters a list: 全部 40 · 未达标 12.
struct FilterLink: Sendable {
    var label: String
    /// The number of rows that it shows.
    var count: String?
    var href: String
    var isCurrent = false
}

extension FilterLink: Piece {
    var html: HTML {
        """
        <a href="\(href)"\(if: isCurrent, " aria-current=\"true\"")>\(label)\
        \(given: count, { " <span class=\"soft\">\($0)</span>" })</a>
        """
    }
}

extension [FilterLink] {
    var html: HTML { "<nav class=\"filters\" aria-label=\"筛选\">\(each: self)</nav>\n" }
}
