import Markup

/// One figure of the desk, with a link to what it counts.
struct DeskTile: Sendable {
    /// Only what waits for the user stands out, and zeros recede.
    enum Weight: Sendable {
        case waiting, plain, nothing
    }

    var figure: String
    /// 待审核申报
    var label: String
    /// 最久的已等 9 天
    var note: String?
    var href: String
    var weight = Weight.plain
}

extension DeskTile: Piece {
    var html: HTML {
        """
        <li><a class="tile tile-link\(weight.mark)" href="\(href)">\
        <span class="tile-figure">\(figure)</span><span class="tile-name">\(label)</span>\
        \(given: note, { "<span class=\"tile-label\">\($0)</span>" })</a></li>

        """
    }
}

extension DeskTile.Weight {
    fileprivate var mark: HTML {
        switch self {
        case .waiting: " tile-waiting"
        case .plain: .nothing
        case .nothing: " tile-quiet"
        }
    }
}
