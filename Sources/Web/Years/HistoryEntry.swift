import Markup

/// One event in a record's history.
struct HistoryEntry: Sendable {
    /// 2026年11月18日 09:12
    var at: String
    /// 洪州学院 人事处 李某
    var who: String
    /// 退回
    var what: String
    var why: String?
}

extension HistoryEntry: Piece {
    var html: HTML {
        """
        <li><p><b>\(what)</b></p>\(given: why, { "<p>\($0)</p>" })\
        <p class="soft small-text">\(who)<br>\(at)</p></li>

        """
    }
}

extension [HistoryEntry] {
    /// The events as a list.
    var html: HTML { "<ol class=\"history\">\n\(each: self)</ol>\n" }
}
