import Mustache

/// `/imports/{id}/undo`: what taking a batch back would touch, and the two steps to it.
struct ImportUndoPage: Page {
    static let template = "imports/undo"

    var fileName: String
    var back: Link
    /// Where it stands: somebody has asked, it was refused, it is done.
    var state: Flash?
    var facts: [Fact]
    /// What would be touched, the worst first; empty when nothing is left to take back.
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

/// Asking for it.
struct UndoRequest: MustacheParent, Sendable {
    var action: String
    var reason: TextArea
    /// Who will have to confirm it.
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

/// The second person's word.
struct UndoDecision: MustacheParent, Sendable {
    /// `/imports/{id}/undo/decision`
    var action: String
    /// 确认撤销 4,861 条
    var confirmLabel: String
    /// Why it is refused.
    var reason: TextArea
    /// The part for refusing stands open: something is wrong with the reason.
    var isRefusing = false

    func child(named name: String) -> Any? {
        switch name {
        case "action": action
        case "confirmLabel": confirmLabel
        case "reason": reason
        case "isRefusing": isRefusing
        default: nil
        }
    }
}
