import Mustache

/// Fields that stand side by side where there is room.
struct FieldRow: MustacheParent, Sendable {
    var fields: [FormField]

    init(_ fields: FormField...) {
        self.fields = fields
    }

    func child(named name: String) -> Any? { name == "fields" ? fields : nil }
}
