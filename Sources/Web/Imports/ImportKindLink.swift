import Mustache

/// One kind of sheet to import, as a link to its form.
struct ImportKindLink: MustacheParent, Sendable {
    /// 集体学时名单
    var label: String
    /// 一次培训很多人参加：课程和学时只填一次。
    var note: String
    /// `/imports?kind=cohort`
    var href: String
    var isCurrent = false

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "note": note
        case "href": href
        case "isCurrent": isCurrent
        default: nil
        }
    }
}
