import Markup

/// Several lines of text; its name is also its id.
struct TextArea: Sendable {
    var name: String
    var label: String
    var value = ""
    var hint: String?
    var problem: String?
    var rows = 3
    var isOptional = false
    var maxLength: Int?
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
