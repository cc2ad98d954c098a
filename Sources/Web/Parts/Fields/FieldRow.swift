import Markup

/// Fields side by side, if there is room.
struct FieldRow: Sendable {
    var fields: [FormField]

    init(_ fields: FormField...) {
        self.fields = fields
    }
}

extension FieldRow: Piece {
    var html: HTML { "<div class=\"field-row\">\n\(each: fields)</div>\n" }
}
