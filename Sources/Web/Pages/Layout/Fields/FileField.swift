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
