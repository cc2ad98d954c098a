import Domain
import SQLDatabase
import SQLiteDriver
import Testing

@testable import Store
@testable import TestWorld

/// The migration of a database with rows in every table.
@Suite struct CompactStorageTests {
    /// The columns that the migration removes, by table. A record's identifier contains its time of creation, and an
    /// event's account has the name.
    private static let gone: [String: Set<String>] = ["record": ["created_at"], "record_event": ["by_name"]]

    private func tables(_ pool: SQLitePool) async throws -> [String] {
        try await pool.read { sql in
            try sql.rows(
                """
                SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
                    AND name <> 'schema_migration' ORDER BY name
                """,
                []
            ) { try $0.text() }
        }
    }

    @Test func `every row of every table is still there, with all its values`() async throws {
        let old = try await ReleasedDatabase()
        let names = try await tables(old.pool)
        #expect(names.count > 38)
        let before = try await old.pool.read { sql in try names.map { try TableText($0, in: sql) } }
        for (name, table) in zip(names, before) { #expect(!table.rows.isEmpty, "\(name)") }
        try await old.migrate()
        let after = try await old.pool.read { sql in try names.map { try TableText($0, in: sql) } }
        for (name, (was, became)) in zip(names, zip(before, after)) {
            #expect(was.columns.subtracting(became.columns) == Self.gone[name] ?? [], "\(name)")
            #expect(became == was.only(became.columns), "\(name)")
        }
    }

    @Test func `all references are valid, and no old table is left`() async throws {
        let old = try await ReleasedDatabase()
        try await old.migrate()
        let (broken, whole, left, references) = try await old.pool.read { sql in
            (
                try sql.rows("SELECT \"table\" FROM pragma_foreign_key_check", []) { try $0.text() },
                try sql.rows("PRAGMA integrity_check", []) { try $0.text() },
                try sql.rows("SELECT name FROM sqlite_master WHERE sql LIKE '%\\_before%' ESCAPE '\\'", []) {
                    try $0.text()
                }, try sql.count("SELECT count(*) FROM sqlite_master m, pragma_foreign_key_list(m.name) f")
            )
        }
        #expect(broken == [] && whole == ["ok"] && left == [])
        #expect(references > 80)
    }

    @Test func `the schema is the same as that of a new database`() async throws {
        let (old, new) = (try await ReleasedDatabase(), try SQLitePool())
        try await old.migrate()
        try await Schema.migrator.migrate(old.pool, at: 3)
        try await Schema.migrator.migrate(new, at: 1)
        let schemas = try await [old.pool, new].asyncMap { pool in
            try await pool.read { sql in
                try sql.rows("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name", []) {
                    "\(try $0.text()): \(try $0.text())"
                }
            }
        }
        #expect(schemas[0] == schemas[1] && schemas[0].count > 90)
    }

    @Test func `all identifiers have 16 bytes`() async throws {
        let old = try await ReleasedDatabase()
        try await old.migrate()
        let texts = try await old.pool.read { sql in
            try sql.rows(
                """
                SELECT t.name || '.' || c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
                WHERE t.schema = 'main' AND c.type <> 'BLOB' AND c.name NOT IN ('subject_id')
                    AND (c.name = 'id' OR c.name LIKE '%\\_id' ESCAPE '\\' OR c.name LIKE '%\\_by' ESCAPE '\\')
                    AND NOT (c.name = 'id' AND c.type = 'INTEGER')
                """,
                []
            ) { try $0.text() }
        }
        #expect(texts == [])
    }

    @Test(arguments: [
        // One text is no identifier. The others have upper case, no hyphens, and a letter that is no digit.
        "ada", "0190F3AB-CDEF-7123-89AB-FEDCBA987652", "0190f3abcdef712389abfedcba98765200ab",
        "0190f3ab-cdef-7123-89ab-fedcba98765g",
    ])
    func `a wrong identifier stops the migration and changes nothing`(_ text: String) async throws {
        let lone = """
            INSERT INTO person (id, name, name_key, document_kind, document_number, series, created_at)
            VALUES ('\(text)', '某人', '某人', 'passport', 'DEMO-9', 'health', 1)
            """
        try await expectRefused(ReleasedDatabase(rows: ReleasedDatabase.rows + [lone]))
    }

    @Test func `an unknown word stops the migration and changes nothing`() async throws {
        let lone = "UPDATE assignment SET role = 'king' WHERE ended_at IS NOT NULL"
        try await expectRefused(ReleasedDatabase(rows: ReleasedDatabase.rows + [lone]))
    }

    @Test func `an interrupted migration leaves the database unchanged`() async throws {
        let old = try await ReleasedDatabase()
        let before = try await dump(old.pool)
        let step = try #require(Schema.migrations.first { $0.name == "compact-storage" })
        let interrupted = Migration(
            step.number,
            step.name,
            fill: { tx in
                try step.fill(tx)
                throw LookupFailure.outdated
            },
            statements: step.statements
        )
        await #expect(throws: LookupFailure.outdated) {
            try await Migrator(ReleasedDatabase.before + [interrupted]).migrate(old.pool, at: 2)
        }
        #expect(try await dump(old.pool) == before)
        try await old.migrate()
        #expect(try await dump(old.pool) != before)
    }

    private func expectRefused(_ old: ReleasedDatabase) async throws {
        let before = try await dump(old.pool)
        await #expect(throws: SQLFailure.self) { try await old.migrate() }
        #expect(try await dump(old.pool) == before)
    }

    /// Returns the whole database: the schema and every row.
    private func dump(_ pool: SQLitePool) async throws -> [String: TableText] {
        let names = try await tables(pool)
        return try await pool.read { sql in
            var found = ["schema": try TableText("sqlite_master", in: sql).only(["name", "sql"])]
            for name in names { found[name] = try TableText(name, in: sql) }
            return found
        }
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ body: (Element) async throws -> Value) async throws -> [Value] {
        var found: [Value] = []
        for element in self { found.append(try await body(element)) }
        return found
    }
}
