/// The records of one subject and their sum.
struct SubjectRecords: Sendable {
    /// 专业科目
    var label: String
    /// 计入 30 学时
    var sum: String
    var records: [RecordRow]
}
