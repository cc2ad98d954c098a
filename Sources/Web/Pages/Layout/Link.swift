import Mustache

/// A link with its text.
struct Link: MustacheParent, Sendable {
    var text: String
    var href: String

    func child(named name: String) -> Any? {
        switch name {
        case "text": text
        case "href": href
        default: nil
        }
    }
}
