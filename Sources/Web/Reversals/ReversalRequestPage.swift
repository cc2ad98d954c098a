import Mustache

/// `/people/{person}/records/{id}/reversal`: the request to reverse a recognised record.
struct ReversalRequestPage: TemplatePage {
    static let template = "reversals/new"

    var recordTitle: String
    var back: Link
    var facts: [Fact]
    /// The hours of the year, before and after.
    var changes: [ReversalChange]
    /// 2026 年将由已达标变为未达标。
    var consequences: [String]
    var reason: TextArea
    var formKey: String
    var action: String

    var title: String { "申请撤销：\(recordTitle)" }

    func child(named name: String) -> Any? {
        switch name {
        case "recordTitle": recordTitle
        case "back": back
        case "facts": facts
        case "changes": changes
        case "consequences": consequences
        case "reason": reason
        case "formKey": formKey
        case "action": action
        case "hasConsequences": !consequences.isEmpty
        default: nil
        }
    }
}
