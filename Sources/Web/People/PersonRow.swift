import Mustache

/// One person in the list.
struct PersonRow: MustacheParent, Sendable {
    var id: String
    var name: String
    var href: String
    /// 360102********0017
    var document: String
    var series: String
    /// Set only if the list has several employers.
    var employer: String?
    /// One for each subject of the list's columns, in their order.
    var subjects: [SubjectHours]
    var total: String
    /// 已达标, 差 34
    var standing: StatusChip
    /// 未激活, 已激活, 已锁定
    var account: StatusChip
    /// Whether a slip can be printed for the person.
    var canHaveSlip = false

    func child(named key: String) -> Any? {
        switch key {
        case "id": id
        case "name": name
        case "href": href
        case "document": document
        case "series": series
        case "employer": given(employer)
        case "subjects": subjects
        case "total": total
        case "standing": standing
        case "account": account
        case "canHaveSlip": canHaveSlip
        default: nil
        }
    }
}
