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
        case "records": records
        default: nil
        }
    }
}

/// One record in the year's list: claimed → recognised → counted, and why.
struct RecordRow: MustacheParent, Sendable {
    var title: String
    var href: String
    /// 论文 · 4 篇 · 5月2日
    var facts: String
    var chip: StatusChip
    /// Each a figure, or – where there is none yet.
    var claimed: String
    var recognised: String
    var counted: String
    /// True where less counts than was recognised: the figure then asks to be explained.
    var isReduced = false
    /// 在 洪州学院 人事处，已等 3 天
    var waiting: String?
    /// The short reason with its article: 第九条（一）：论文每年最多 30
    var reason: String
    /// The whole sum in a sentence.
    var explanation: String

    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "href": href
        case "facts": facts
        case "chip": chip
        case "claimed": claimed
        case "recognised": recognised
        case "counted": counted
        case "isReduced": isReduced
        case "waiting": given(waiting)
        case "reason": reason
        case "explanation": explanation
        default: nil
        }
    }
}
