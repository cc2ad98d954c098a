import SQLDatabase

extension Catalogue {
    /// A table with parts counts once, and its parts do not.
    private static let ownTables = """
        c.relnamespace = CAST(CAST(current_schema AS text) AS regnamespace) AND c.relkind IN ('r', 'p')
            AND NOT c.relispartition
        """

    static func postgresColumns(_ sql: any SQLReader) throws -> [FoundColumn] {
        try sql.rows(
            """
            SELECT CAST(c.relname AS text), CAST(a.attname AS text), CAST(t.typname AS text),
                CASE WHEN a.attnotnull THEN 1 ELSE 0 END,
                CAST(coalesce(array_position(CAST(i.indkey AS int2[]), a.attnum) + 1, 0) AS bigint)
            FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
            WHERE \(ownTables) ORDER BY c.relname, a.attnum
            """,
            []
        ) { row in
            FoundColumn(
                table: try row.text(),
                name: try row.text(),
                type: try row.text(),
                isOptional: try !row.flag(),
                place: try row.integer()
            )
        }
    }

    /// Keys between parts are keys of their tables. They have the same name in all parts.
    static func postgresReferences(_ sql: any SQLReader) throws -> [FoundReference] {
        try sql.rows(
            """
            SELECT CAST(c.relname AS text), CAST(k.conname AS text), CAST(a.attname AS text), CAST(f.relname AS text)
            FROM pg_constraint k
            LEFT JOIN pg_inherits ci ON ci.inhrelid = k.conrelid
            LEFT JOIN pg_inherits fi ON fi.inhrelid = k.confrelid
            JOIN pg_class c ON c.oid = coalesce(ci.inhparent, k.conrelid)
            JOIN pg_class f ON f.oid = coalesce(fi.inhparent, k.confrelid)
            JOIN LATERAL unnest(k.conkey) WITH ORDINALITY AS u (number, place) ON true
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
            WHERE k.contype = 'f' AND k.conparentid = 0 AND \(ownTables)
            GROUP BY c.relname, k.conname, a.attname, f.relname, u.place ORDER BY c.relname, k.conname, u.place
            """,
            []
        ) { row in
            FoundReference(
                table: try row.text(),
                key: try row.text(),
                column: try row.text(),
                target: try row.text()
            )
        }
    }
}
