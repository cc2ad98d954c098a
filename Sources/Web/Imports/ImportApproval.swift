import Mustache

/// The button that recognises all waiting records of a batch at once.
struct ImportApproval: MustacheParent, Sendable {
    /// `/imports/{id}/approval`
    var action: String
    /// 整批认定 300 条
    var label: String
    var note: String

    func child(named name: String) -> Any? {
        switch name {
        case "action": action
        case "label": label
        case "note": note
        default: nil
        }
    }
}
