import Mustache

/// The records of one subject, as the clerk sees them.
struct ClerkSubject: MustacheParent, Sendable {
    var label: String
    /// 计入 30 / 60 学时
    var sum: String
    var records: [ClerkRecord]

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "sum": sum
        case "records": records
        default: nil
        }
    }
}

/// One record, with a link to its reversal.
struct ClerkRecord: MustacheParent, Sendable {
    var record: RecordRow
    /// `/people/{person}/records/{id}/reversal`; `nil` if no reversal can be requested.
    var reversalHref: String?
    /// 李某 2026年11月20日申请撤销，待复核
    var reversalWaiting: String?

    func child(named name: String) -> Any? {
        switch name {
        case "reversalHref": given(reversalHref)
        case "reversalWaiting": given(reversalWaiting)
        case "title": record.title
        case "href": record.href
        case "facts": record.facts
        case "chip": record.chip
        case "claimed": record.claimed
        case "recognised": record.recognised
        case "counted": record.counted
        case "isReduced": record.isReduced
        case "waiting": given(record.waiting)
        case "reason": record.reason
        case "explanation": record.explanation
        case "steps": record.steps
        default: nil
        }
    }
}
