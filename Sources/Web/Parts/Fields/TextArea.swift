import Markup
import Mustache

/// Several lines of text; its name is also its id.
struct TextArea: MustacheParent, Sendable {
    var name: String
    var label: String
    var value = ""
    var hint: String?
    var problem: String?
    var rows = 3
    var isOptional = false
    var maxLength: Int?

    func child(named key: String) -> Any? {
        switch key {
        case "name": name
        case "label": label
        case "value": value
        case "hint": given(hint)
        case "problem": given(problem)
        case "rows": rows
        case "isOptional": isOptional
        case "maxLength": given(maxLength)
        case "describedBy": given(describedBy(name, hint: hint, problem: problem))
        default: nil
        }
    }
}

extension TextArea: Piece {
    var html: HTML {
        """
        \(Surroundings(name, problem).opening)
        \(Surroundings.label(label, for: name, isOptional: isOptional))
        \(Surroundings(name, problem).notes(hint))\
        <textarea class="form-control w-field" id="\(name)" name="\(name)" rows="\(rows)"\
        \(attribute: "maxlength", maxLength.map(String.init))\(Surroundings(name, problem).description(hint))>\
        \(value)</textarea>
        </div>

        """
    }
}
