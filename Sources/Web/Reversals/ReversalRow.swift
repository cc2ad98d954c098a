import Mustache

/// One request that waits for the second person.
struct ReversalRow: MustacheParent, Sendable {
    var id: String
    var recordTitle: String
    var recordHref: String
    var person: Link
    /// 学术会议 · 2026 年 · 专业科目 · 计入 10 学时
    var facts: String
    var reason: String
    /// 洪州学院 李某 · 2026年11月20日 10:12
    var requested: String
    var changes: [ReversalChange]
    var consequences: [String] = []
    /// `nil` for the user's own request.
    var decision: ReversalDecision?
    /// 您自己提出的申请须由另一位经办人复核。
    var refusal: String?

    func child(named name: String) -> Any? {
        switch name {
        case "id": id
        case "recordTitle": recordTitle
        case "recordHref": recordHref
        case "person": person
        case "facts": facts
        case "reason": reason
        case "requested": requested
        case "changes": changes
        case "consequences": consequences
        case "decision": given(decision)
        case "refusal": given(refusal)
        case "hasConsequences": !consequences.isEmpty
        default: nil
        }
    }
}
