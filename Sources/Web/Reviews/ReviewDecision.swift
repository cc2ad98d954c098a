import Mustache

/// The three possible decisions on a declaration, each with its own form.
struct ReviewDecision: MustacheParent, Sendable {
    /// `/reviews/{id}/recognition`
    var recogniseAction: String
    /// `/reviews/{id}/return`
    var returnAction: String
    /// `/reviews/{id}/rejection`
    var rejectAction: String
    var version: String
    var formKey: String
    /// 认定，计入 10 学时
    var recogniseLabel: String
    var returnReason: TextArea
    var rejectionReason: TextArea

    func child(named name: String) -> Any? {
        switch name {
        case "recogniseAction": recogniseAction
        case "returnAction": returnAction
        case "rejectAction": rejectAction
        case "version": version
        case "formKey": formKey
        case "recogniseLabel": recogniseLabel
        case "returnReason": returnReason
        case "rejectionReason": rejectionReason
        case "isReturning": returnReason.problem != nil
        case "isRejecting": rejectionReason.problem != nil
        default: nil
        }
    }
}
