import Markup
import Mustache

/// Fields side by side, if there is room.
struct FieldRow: MustacheParent, Sendable {
    var fields: [FormField]

    init(_ fields: FormField...) {
        self.fields = fields
    }

    func child(named name: String) -> Any? { name == "fields" ? fields : nil }
}

extension FieldRow: Piece {
    var html: HTML { "<div class=\"field-row\">\n\(each: fields)</div>\n" }
}
