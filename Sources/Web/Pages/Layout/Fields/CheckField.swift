import Mustache

/// One statement to tick.
struct CheckField: MustacheParent, Sendable {
    var name: String
    var label: String
    var hint: String?
    var problem: String?
    var isChecked = false

    func child(named key: String) -> Any? {
        switch key {
        case "name": name
        case "label": label
        case "hint": given(hint)
        case "problem": given(problem)
        case "isChecked": isChecked
        case "describedBy": given(describedBy(name, hint: hint, problem: problem))
        default: nil
        }
    }
}
