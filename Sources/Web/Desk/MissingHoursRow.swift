import Markup

/// A person who still lacks hours this year.
struct MissingHoursRow: Sendable {
    var name: String
    var href: String
    /// 还差公需 4、专业 30
    var missing: String
    /// 另有 2 条待认定
    var pending: String?
}

extension MissingHoursRow: Piece {
    var html: HTML {
        """
        <li><a href="\(href)">\(name)</a><span class="soft">\(missing)\(given: pending, { "，\($0)" })</span></li>

        """
    }
}
