import Markup

/// One figure that needs attention, with a link.
struct DeskTile: Sendable {
    var figure: String
    /// 待审核申报
    var label: String
    /// 最久的已等 9 天
    var note: String?
    var href: String
    var isUrgent = false
}

extension DeskTile: Piece {
    var html: HTML {
        """
        <li><a class="tile tile-link\(if: isUrgent, " tile-urgent")" href="\(href)">\
        <span class="tile-figure">\(figure)</span><span class="tile-name">\(label)</span>\
        \(given: note, { "<span class=\"tile-label\">\($0)</span>" })</a></li>

        """
    }
}
