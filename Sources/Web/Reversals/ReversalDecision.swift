import Mustache

/// The forms to confirm and to refuse.
struct ReversalDecision: MustacheParent, Sendable {
    /// `/reversals/{id}/confirmation`
    var confirmAction: String
    /// `/reversals/{id}/refusal`
    var refuseAction: String
    var formKey: String
    /// The typed reason, if the form came back.
    var refusalReason = ""
    var problem: String?

    func child(named name: String) -> Any? {
        switch name {
        case "confirmAction": confirmAction
        case "refuseAction": refuseAction
        case "formKey": formKey
        case "refusalReason": refusalReason
        case "problem": given(problem)
        case "isRefusing": problem != nil
        default: nil
        }
    }
}
