import Markup
import Mustache

/// A field to attach files.
struct FileField: MustacheParent, Sendable {
    var name: String
    var label: String
    var hint: String?
    var problem: String?
    /// The file types that the browser offers first: `.pdf,.jpg,.png`.
    var accept: String
    var takesSeveral = false

    func child(named key: String) -> Any? {
        switch key {
        case "name": name
        case "label": label
        case "hint": given(hint)
        case "problem": given(problem)
        case "accept": accept
        case "takesSeveral": takesSeveral
        case "describedBy": given(describedBy(name, hint: hint, problem: problem))
        default: nil
        }
    }
}

extension FileField: Piece {
    var html: HTML {
        """
        \(Surroundings(name, problem).opening)
        \(Surroundings.label(label, for: name))
        \(Surroundings(name, problem).notes(hint))\
        <input class="form-control w-field" type="file" id="\(name)" name="\(name)" accept="\(accept)"\
        \(flag: "multiple", takesSeveral)\(Surroundings(name, problem).description(hint))>
        </div>

        """
    }
}
