/// The problems of a form. They are shown at the top of the page, with links to the fields, and beside each field.
struct FormProblems: Sendable {
    var list: [FieldProblem] = []

    var isEmpty: Bool { list.isEmpty }

    /// `field` is the id of the input to change. It is empty for the form as a whole.
    mutating func add(_ message: String, at field: String) {
        list.append(FieldProblem(field: field, message: message))
    }

    /// The first problem of one field.
    func message(for field: String) -> String? {
        list.first { $0.field == field }?.message
    }
}

/// One problem of one field.
struct FieldProblem: Sendable {
    var field: String
    var message: String
}
