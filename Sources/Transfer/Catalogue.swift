import SQLDatabase
import Store

/// Reads from a database which tables it has. No table is named here, so a new table is copied too.
enum Catalogue {
    /// One row of a catalogue: a column of a table.
    struct FoundColumn {
        let table: String
        let name: String
        let type: String
        let isOptional: Bool
        /// The place in the primary key from 1 on, or 0.
        let place: Int
    }

    /// One row of a catalogue: a column of a foreign key.
    struct FoundReference {
        let table: String
        let key: String
        let column: String
        let target: String
    }

    /// Returns all tables with rows to copy, by name.
    ///
    /// The register of migrations is not among them, because it tells when this database was migrated.
    /// - Throws: `TransferFailure` if a table cannot be copied row by row.
    static func tables(in sql: any SQLReader) throws -> [CopiedTable] {
        let (columns, references) =
            switch sql.dialect {
            case .sqlite: (try sqliteColumns(sql), try sqliteReferences(sql))
            case .postgres: (try postgresColumns(sql), try postgresReferences(sql))
            }
        let known = Dictionary(grouping: references, by: \.table)
        return try Dictionary(grouping: columns, by: \.table)
            .filter { $0.key != Bookmarks.table && $0.key != Schema.register }
            .map { try table($0.key, $0.value, known[$0.key] ?? []) }
            .sorted { $0.name < $1.name }
    }

    private static func table(
        _ name: String,
        _ columns: [FoundColumn],
        _ references: [FoundReference]
    ) throws -> CopiedTable {
        let key = columns.filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.name)
        guard !key.isEmpty else { throw TransferFailure.noKey(table: name) }
        let found = Dictionary(grouping: references, by: \.key).sorted { $0.key < $1.key }
        return CopiedTable(
            name: name,
            columns: try columns.map { column in
                guard let kind = kind(column.type) else {
                    throw TransferFailure.unknownType(table: name, column: column.name)
                }
                return CopiedTable.Column(name: column.name, kind: kind, isOptional: column.isOptional)
            },
            key: key,
            references: found.compactMap { _, parts in
                parts.first.map { CopiedTable.Reference(columns: parts.map(\.column), table: $0.target) }
            }
        )
    }

    private static func kind(_ type: String) -> CopiedTable.Kind? {
        switch type.lowercased() {
        case "integer", "int8", "int4", "int2": .integer
        case "text", "varchar": .text
        case "blob", "bytea", "uuid": .bytes
        default: nil
        }
    }
}
