import Mustache

/// What is wrong with a form: said at the top of the page with a link to the field, and again beside the field.
struct FormProblems: Sendable {
    var list: [FieldProblem] = []

    var isEmpty: Bool { list.isEmpty }

    /// `field` is the id of the input that has to change; empty for the form as a whole.
    mutating func add(_ message: String, at field: String) {
        list.append(FieldProblem(field: field, message: message))
    }

    /// The first thing wrong with one field.
    func message(for field: String) -> String? {
        list.first { $0.field == field }?.message
    }
}

/// One thing wrong with one field.
struct FieldProblem: MustacheParent, Sendable {
    var field: String
    var message: String

    func child(named name: String) -> Any? {
        switch name {
        case "href": given(field.isEmpty ? nil : "#\(field)")
        case "message": message
        default: nil
        }
    }
}
