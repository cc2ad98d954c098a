import Mustache

/// One earlier export.
struct ExportLine: MustacheParent, Sendable {
    /// 学时记录（xlsx）
    var what: String
    /// 2026 年度，已认定、待认定
    var filters: String
    var purpose: String
    var rows: String
    var chip: StatusChip
    /// 2026年11月20日 10:12
    var when: String
    var who: String

    func child(named name: String) -> Any? {
        switch name {
        case "what": what
        case "filters": filters
        case "purpose": purpose
        case "rows": rows
        case "chip": chip
        case "when": when
        case "who": who
        default: nil
        }
    }
}
