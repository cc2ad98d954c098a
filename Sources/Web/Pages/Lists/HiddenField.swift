import Mustache

/// What a form carries along unseen: the order of a list while it is filtered.
struct HiddenField: MustacheParent, Sendable {
    var name: String
    var value: String

    func child(named key: String) -> Any? {
        switch key {
        case "name": name
        case "value": value
        default: nil
        }
    }
}
