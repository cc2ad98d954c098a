import Markup
import Mustache

/// A hidden value in a form, for example the order of a list while it is filtered.
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

extension HiddenField: Piece {
    var html: HTML { "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">" }
}
