import SQLDatabase

/// The columns whose values PostgreSQL counts itself.
enum RunningNumbers {
    /// Lets PostgreSQL count on from the largest value that was copied. SQLite does so by itself.
    static func goOn(in table: CopiedTable, in tx: any SQLTransaction) throws {
        guard tx.dialect == .postgres else { return }
        let columns = try tx.rows(
            """
            SELECT CAST(attname AS text) FROM pg_attribute
            WHERE attrelid = CAST(CAST(? AS text) AS regclass) AND attidentity <> '' AND NOT attisdropped
            """,
            [.text(table.name)]
        ) { try $0.text() }
        for column in columns {
            _ = try tx.rows(
                """
                SELECT setval(pg_get_serial_sequence('\(table.name)', '\(column)'),
                    coalesce((SELECT max(\(column)) FROM \(table.name)), 0) + 1, false)
                """,
                []
            ) { try $0.integer() }
        }
    }
}
