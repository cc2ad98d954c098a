import Markup
import Mustache

/// A link that filters a list: 全部 40 · 未达标 12.
struct FilterLink: MustacheParent, Sendable {
    var label: String
    /// The number of rows that it shows.
    var count: String?
    var href: String
    var isCurrent = false

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "count": given(count)
        case "href": href
        case "isCurrent": isCurrent
        default: nil
        }
    }
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
