import Mustache

/// One registered training.
struct TrainingRow: MustacheParent, Sendable {
    var courseTitle: String
    /// 2026 年度 · 专业科目 · 继续教育机构培训
    var facts: String
    /// 洪州市委党校
    var place: String?
    /// 每人最多 24
    var hours: String
    /// 2026-03-10 至 2026-03-12
    var days: String
    var chip: StatusChip
    /// Why it was withdrawn, by whom and when.
    var withdrawal: String?
    /// `nil` if it was withdrawn already.
    var withdrawHref: String?

    func child(named name: String) -> Any? {
        switch name {
        case "courseTitle": courseTitle
        case "facts": facts
        case "place": given(place)
        case "hours": hours
        case "days": days
        case "chip": chip
        case "withdrawal": given(withdrawal)
        case "withdrawHref": given(withdrawHref)
        default: nil
        }
    }
}
