import Mustache

/// All rows with the same problem.
struct ProblemGroup: MustacheParent, Sendable {
    /// 证件号码校验位不对
    var label: String
    /// 29 行
    var count: String
    var advice: String
    /// The first rows.
    var rows: [ProblemRow]
    /// 查看全部 29 行
    var more: Link?
    var isOpen = false

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "count": count
        case "advice": advice
        case "rows": rows
        case "more": given(more)
        case "isOpen": isOpen
        default: nil
        }
    }
}

/// One row of the sheet, with its value and its problem.
struct ProblemRow: MustacheParent, Sendable {
    /// 第 17 行
    var row: String
    /// 王某
    var person: String?
    /// Masked if it is a document number.
    var value: String?
    var message: String

    func child(named name: String) -> Any? {
        switch name {
        case "row": row
        case "person": given(person)
        case "value": given(value)
        case "message": message
        default: nil
        }
    }
}
