import Markup
import Mustache

/// One field of a form that depends on the policy.
enum FormField: MustacheParent, Sendable {
    case text(TextField)
    case area(TextArea)
    case radio(ChoiceField)
    case select(ChoiceField)
    case check(CheckField)
    case time(TimeField)

    func child(named name: String) -> Any? {
        switch (name, self) {
        case ("text", .text(let field)): field
        case ("area", .area(let field)): field
        case ("radio", .radio(let field)): field
        case ("select", .select(let field)): field
        case ("check", .check(let field)): field
        case ("time", .time(let field)): field
        case ("text", _), ("area", _), ("radio", _), ("select", _), ("check", _), ("time", _): Absent()
        default: nil
        }
    }
}

extension FormField: Piece {
    var html: HTML {
        switch self {
        case .text(let field): field.html
        case .area(let field): field.html
        case .radio(let field): field.radio
        case .select(let field): field.select
        case .check(let field): field.html
        case .time(let field): field.html
        }
    }
}
