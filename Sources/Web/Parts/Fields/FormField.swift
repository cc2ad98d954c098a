import Markup

/// One field of a form that depends on the policy.
enum FormField: Sendable {
    case text(TextField)
    case area(TextArea)
    case radio(ChoiceField)
    case boxes(ChoiceField)
    case select(ChoiceField)
    case check(CheckField)
    case time(TimeField)
}

extension FormField: Piece {
    var html: HTML {
        switch self {
        case .text(let field): field.html
        case .area(let field): field.html
        case .radio(let field): field.radio
        case .boxes(let field): field.boxes
        case .select(let field): field.select
        case .check(let field): field.html
        case .time(let field): field.html
        }
    }
}
