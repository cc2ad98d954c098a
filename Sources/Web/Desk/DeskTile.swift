import Mustache

/// One figure that needs attention, with a link.
struct DeskTile: MustacheParent, Sendable {
    var figure: String
    /// 待审核申报
    var label: String
    /// 最久的已等 9 天
    var note: String?
    var href: String
    var isUrgent = false

    func child(named name: String) -> Any? {
        switch name {
        case "figure": figure
        case "label": label
        case "note": given(note)
        case "href": href
        case "isUrgent": isUrgent
        default: nil
        }
    }
}
