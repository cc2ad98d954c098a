import Markup

/// A hidden value in a form, for example the order of a list while it is filtered.
struct HiddenField: Sendable {
    var name: String
    var value: String
}

extension HiddenField: Piece {
    var html: HTML { "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">" }
}
