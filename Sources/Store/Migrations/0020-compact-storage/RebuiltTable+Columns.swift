import SQLDatabase

extension RebuiltTable.Column {
    static func text(_ name: String, _ rest: String = "") -> Self { same(name, rest) { $0.text } }

    static func integer(_ name: String, _ rest: String = "") -> Self { same(name, rest) { $0.integer } }

    static func blob(_ name: String, _ rest: String = "") -> Self { same(name, rest) { $0.blob } }

    /// A column with 0 or 1.
    static func flag(_ name: String, _ rest: String = "NOT NULL") -> Self {
        integer(name, "\(rest) CHECK (\(name) IN (0, 1))")
    }

    /// A column with an identifier that was text.
    static func id(_ name: String, _ rest: String = "NOT NULL") -> Self {
        Self(name: name, definition: { "\($0.identifier) \(rest)" }, value: { $0.identifier(fromText: "o.\(name)") })
    }

    /// A column with the identifier of a row in another table.
    static func id(_ name: String, of table: String, isOptional: Bool = false) -> Self {
        id(name, "\(isOptional ? "" : "NOT NULL ")REFERENCES \(table) (id)")
    }

    /// A column with a word from a table of words, for tables with few rows.
    static func word(_ name: String, of table: String, isOptional: Bool = false, _ rest: String = "") -> Self {
        text(name, "\(isOptional ? "" : "NOT NULL ")\(rest) REFERENCES \(table) (word)")
    }

    /// A column with the number of a word from a table of words, for tables with many rows.
    static func code(_ name: String, of table: String) -> Self {
        Self(
            name: name,
            definition: { "\($0.small) NOT NULL REFERENCES \(table) (id)" },
            value: { _ in "(SELECT w.id FROM \(table) w WHERE w.word = o.\(name))" }
        )
    }

    private static func same(_ name: String, _ rest: String, _ type: @escaping @Sendable (Dialect) -> String) -> Self {
        Self(name: name, definition: { "\(type($0)) \(rest)" }, value: { _ in "o.\(name)" })
    }
}
