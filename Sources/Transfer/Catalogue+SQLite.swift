import SQLDatabase

extension Catalogue {
    static func sqliteColumns(_ sql: any SQLReader) throws -> [FoundColumn] {
        try sql.rows(
            """
            SELECT m.name, c.name, c.type, c."notnull", c.pk FROM sqlite_master m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY m.name, c.cid
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

    static func sqliteReferences(_ sql: any SQLReader) throws -> [FoundReference] {
        try sql.rows(
            """
            SELECT m.name, CAST(f.id AS TEXT), f."from", f."table" FROM sqlite_master m
            JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' ORDER BY m.name, f.id, f.seq
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
