import Markup

/// The shown part of a long list, with links to the parts before and after it.
struct Pager: Sendable {
    /// 第 21–40 条，共 312 条
    var summary: String
    /// Only if the pages have no numbers, so that the way back may be long.
    var first: String?
    var previous: String?
    var next: String?
    /// The name of this part of the page, which no other part has.
    var label = "翻页"
}

extension Pager: Piece {
    var html: HTML {
        """
        <nav class="pager" aria-label="\(label)">\(given: first, { Self.link("first", $0, "第一页") })\(given: previous, { Self.link("prev", $0, "上一页") })\
        <span>\(summary)</span>\(given: next, { Self.link("next", $0, "下一页") })</nav>

        """
    }

    private static func link(_ relation: String, _ href: String, _ text: String) -> HTML {
        "<a class=\"btn btn-outline-primary\" href=\"\(href)\" rel=\"\(relation)\">\(text)</a>"
    }
}
