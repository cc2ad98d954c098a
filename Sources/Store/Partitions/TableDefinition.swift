import SQLDatabase

/// What belongs to a table on PostgreSQL besides its columns and checks, as statements that create it again.
struct TableDefinition {
    /// A foreign key of another table that refers to this one.
    struct Incoming {
        let table: String
        let name: String
        let definition: String

        var drop: String { "ALTER TABLE \(table) DROP CONSTRAINT \(name)" }
        var add: String { "ALTER TABLE \(table) ADD CONSTRAINT \(name) \(definition)" }
    }

    private let table: String
    private var primaryKey: (name: String, definition: String)?
    private var constraints: [String] = []
    private let indexes: [String]
    private let triggers: [String]
    let incoming: [Incoming]

    /// Reads the definition from the catalogue of the database.
    init(of table: String, in sql: any SQLReader) throws {
        self.table = table
        let found = try sql.rows(
            """
            SELECT CAST(conname AS text), CAST(contype AS text), pg_get_constraintdef(oid) FROM pg_constraint
            WHERE conrelid = CAST(CAST(? AS text) AS regclass) AND contype IN ('p', 'u', 'f') AND conparentid = 0
            ORDER BY contype DESC, conname
            """,
            [.text(table)]
        ) { row in (name: try row.text(), kind: try row.text(), definition: try row.text()) }
        for constraint in found {
            if constraint.kind == "p" {
                primaryKey = (constraint.name, constraint.definition)
            } else {
                constraints.append(
                    "ALTER TABLE \(table) ADD CONSTRAINT \(constraint.name) \(constraint.definition)"
                )
            }
        }
        indexes = try sql.rows(
            """
            SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i
            WHERE i.indrelid = CAST(CAST(? AS text) AS regclass)
                AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u'))
            ORDER BY 1
            """,
            [.text(table)]
        ) { try $0.text() }
        triggers = try sql.rows(
            """
            SELECT pg_get_triggerdef(oid) FROM pg_trigger
            WHERE tgrelid = CAST(CAST(? AS text) AS regclass) AND NOT tgisinternal ORDER BY tgname
            """,
            [.text(table)]
        ) { try $0.text() }
        incoming = try sql.rows(
            """
            SELECT CAST(CAST(conrelid AS regclass) AS text), CAST(conname AS text), pg_get_constraintdef(oid)
            FROM pg_constraint
            WHERE confrelid = CAST(CAST(? AS text) AS regclass) AND conrelid <> confrelid AND contype = 'f'
                AND conparentid = 0
            ORDER BY 1, 2
            """,
            [.text(table)]
        ) { row in Incoming(table: try row.text(), name: try row.text(), definition: try row.text()) }
    }

    /// Adds a column to the primary key.
    mutating func widenPrimaryKey(by column: String) {
        guard let key = primaryKey, key.definition.hasSuffix(")") else { return }
        primaryKey = (key.name, key.definition.dropLast() + ", \(column))")
    }

    /// The statements that create everything again.
    var rebuilding: [String] {
        let key = primaryKey.map { "ALTER TABLE \(table) ADD CONSTRAINT \($0.name) \($0.definition)" }
        return [key].compactMap(\.self) + constraints + indexes + triggers
    }
}
