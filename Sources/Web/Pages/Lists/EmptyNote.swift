import Mustache

/// Why a list is empty, and what to do about it.
struct EmptyNote: MustacheParent, Sendable {
    var heading: String
    var text: String
    var action: Link?

    func child(named name: String) -> Any? {
        switch name {
        case "heading": heading
        case "text": text
        case "action": given(action)
        default: nil
        }
    }
}
