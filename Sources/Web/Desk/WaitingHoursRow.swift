import Markup

/// An import whose hours wait for another office.
struct WaitingHoursRow: Sendable {
    var fileName: String
    /// `/imports/{id}`
    var href: String
    /// 3 条，由南昌市人力资源和社会保障局审核
    var waiting: String
}

extension WaitingHoursRow: Piece {
    var html: HTML {
        """
        <li><a href="\(href)">\(fileName)</a><span class="soft">\(waiting)</span></li>

        """
    }
}
