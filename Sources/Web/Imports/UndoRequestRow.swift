import Mustache

/// Another person's request to undo an import, which waits for the user's decision.
struct UndoRequestRow: MustacheParent, Sendable {
    var fileName: String
    /// `/imports/{id}/undo`
    var href: String
    /// 洪州学院 · 李文静 · 2026年11月20日 10:12
    var who: String
    var reason: String

    func child(named name: String) -> Any? {
        switch name {
        case "fileName": fileName
        case "href": href
        case "who": who
        case "reason": reason
        default: nil
        }
    }
}
