import Mustache

/// `/imports/{id}/undo`: the effects of undoing a batch, and the forms for the request and the decision.
struct ImportUndoPage: TemplatePage {
    static let template = "imports/undo"

    var fileName: String
    var back: Link
    /// The current state: requested, refused or done.
    var state: Flash?
    var facts: [Fact]
    /// The effects, the worst first. Empty if there is nothing to undo.
    var effects: [String]
    /// 已打印证书的人：安甲、本乙……
    var certified: String?
    /// What stays as it is.
    var unaffected: String
    var request: UndoRequest?
    var decision: UndoDecision?

    var title: String { "撤销导入：\(fileName)" }

    func child(named name: String) -> Any? {
        switch name {
        case "fileName": fileName
        case "back": back
        case "state": given(state)
        case "facts": facts
        case "effects": effects
        case "hasEffects": !effects.isEmpty
        case "certified": given(certified)
        case "unaffected": unaffected
        case "request": given(request)
        case "decision": given(decision)
        default: nil
        }
    }
}

/// The form for the request.
struct UndoRequest: MustacheParent, Sendable {
    var action: String
    var reason: TextArea
    /// Who must confirm the request.
    var note: String

    func child(named name: String) -> Any? {
        switch name {
        case "action": action
        case "reason": reason
        case "note": note
        default: nil
        }
    }
}

/// The form for the second person's decision.
struct UndoDecision: MustacheParent, Sendable {
    /// `/imports/{id}/undo/decision`
    var action: String
    /// The id of the request that the page shows, so that no other request is decided by mistake.
    var request: String
    /// 确认撤销 4,861 条
    var confirmLabel: String
    /// The reason for a refusal.
    var reason: TextArea
    /// Whether the part for refusing is open, because its reason has a problem.
    var isRefusing = false

    func child(named name: String) -> Any? {
        switch name {
        case "action": action
        case "request": request
        case "confirmLabel": confirmLabel
        case "reason": reason
        case "isRefusing": isRefusing
        default: nil
        }
    }
}
