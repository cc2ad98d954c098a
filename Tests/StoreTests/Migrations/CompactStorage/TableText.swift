import Domain
import SQLDatabase

/// The rows of a table as text that does not depend on the types of the columns. It has identifiers in one form, and
/// words in place of their numbers.
struct TableText: Equatable {
    /// The values of each row by column.
    let rows: Set<[String: String]>

    init(_ table: String, in sql: any SQLReader) throws {
        let columns = try sql.rows("SELECT name FROM pragma_table_info('\(table)')", []) { try $0.text() }
        let words = try Dictionary(
            uniqueKeysWithValues: sql.rows(
                """
                SELECT f."from", f."table" FROM pragma_foreign_key_list('\(table)') f
                JOIN pragma_table_info(f."table") c ON c.name = 'word' WHERE f."to" = 'id'
                """,
                []
            ) { row in (try row.text(), try row.text()) }
        )
        let readable = columns.map { column in
            if let words = words[column] { return "(SELECT w.word FROM \(words) w WHERE w.id = t.\(column))" }
            return "CASE typeof(t.\(column)) WHEN 'blob' THEN hex(t.\(column)) ELSE CAST(t.\(column) AS TEXT) END"
        }
        rows = try Set(
            sql.rows("SELECT \(readable.joined(separator: ", ")) FROM \(table) t", []) { row in
                var found: [String: String] = [:]
                for column in columns { found[column] = row.optionalText().map(Self.compact) }
                return found
            }
        )
    }

    private init(rows: Set<[String: String]>) {
        self.rows = rows
    }

    /// Returns the table with only the given columns.
    func only(_ columns: Set<String>) -> TableText {
        TableText(rows: Set(rows.map { $0.filter { columns.contains($0.key) } }))
    }

    var columns: Set<String> { rows.reduce(into: []) { $0.formUnion($1.keys) } }

    /// Returns the same form for a text identifier, a stored one, and a list of them.
    private static func compact(_ text: String) -> String {
        let ids = text.split(separator: ",").map { Identifier<Any>($0)?.text.filter { $0 != "-" }.uppercased() }
        return ids.isEmpty || ids.contains(nil) ? text : ids.compactMap(\.self).joined()
    }
}
