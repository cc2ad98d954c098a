import Mustache

/// The records of one subject and what they come to.
struct SubjectRecords: MustacheParent, Sendable {
    /// 专业科目
    var label: String
    /// 计入 30 学时
    var sum: String
    var records: [RecordRow]

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "sum": sum
        case "rows": HTML(records.map(\.html))
        default: nil
        }
    }
}
