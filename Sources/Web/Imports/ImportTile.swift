import Markup

/// One count of a checked sheet.
struct ImportTile: Sendable {
    var figure: String
    var label: String
    /// The link to the counted rows on the same page.
    var href: String?
    var isBad = false
}

extension ImportTile: Piece {
    var html: HTML {
        guard let href else { return "<li><div class=\"tile\(badMark)\">\(content)</div></li>\n" }
        return "<li><a class=\"tile tile-link\(badMark)\" href=\"\(href)\">\(content)</a></li>\n"
    }

    private var badMark: HTML { isBad ? " tile-bad" : .nothing }

    private var content: HTML {
        "<span class=\"tile-figure\">\(figure)</span><span class=\"tile-label\">\(label)</span>"
    }
}
