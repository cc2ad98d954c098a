import Domain
import SQLDatabase
import SQLiteDriver
import Testing

@testable import Store

/// The effects of the step on existing people and organisations.
@Suite struct NamesAsComparedTests {
    private func migrated(_ people: [(id: String, name: String, kind: String, number: String)]) async throws
        -> SQLitePool
    {
        let pool = try SQLitePool()
        let before = Schema.migrations.prefix { $0.name != "names-as-compared" }
        try await Migrator(Array(before)).migrate(pool, at: 1)
        try await pool.write { tx in
            try tx.execute("INSERT INTO region (code, name) VALUES ('360100', '示范市')")
            try tx.execute(
                """
                INSERT INTO organisation (id, name, kind, region_code, created_at)
                VALUES ('school', '示范学院（东区）', 'employer', '360100', 1)
                """
            )
            for person in people {
                try tx.execute(
                    """
                    INSERT INTO person (id, name, document_kind, document_number, series, created_at)
                    VALUES (?, ?, ?, ?, 'general', 1)
                    """,
                    [.text(person.id), .text(person.name), .text(person.kind), .text(person.number)]
                )
            }
        }
        try await Migrator(Array(Schema.migrations.prefix(before.count + 1))).migrate(pool, at: 2)
        return pool
    }

    private static func number(_ body: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return body + String(Array("10X98765432")[sum % 11])
    }

    @Test func `names are stored in one form and found by their key`() async throws {
        let pool = try await migrated([
            ("a", "欧阳 娜娜", "passport", "P11111"), ("b", "阿里木•示例", "passport", "P11112"),
            ("c", " ", "passport", "P11113"),
        ])
        let found = try await pool.read { sql in
            try sql.rows("SELECT name, name_key FROM person ORDER BY id", []) { [try $0.text(), try $0.text()] }
        }
        #expect(found == [["欧阳娜娜", "欧阳娜娜"], ["阿里木·示例", "阿里木·示例"], [" ", ""]])
    }

    @Test func `organisations are found with other brackets`() async throws {
        let pool = try await migrated([])
        for name in ["示范学院(东区)", "示范学院 【东区】"] {
            let key = OrganisationName.key(name)
            let found = try await pool.read { sql in
                try sql.rows("SELECT id FROM organisation WHERE name_key = ?", [.text(key)]) { try $0.text() }
            }
            #expect(found == ["school"])
        }
    }

    @Test(arguments: [
        ("81000019940823002", "resident-id", "residence-permit-hk-macao-taiwan"),
        ("91112419810803002", "resident-id", "foreign-permanent-resident"),
        ("36019919900101901", "passport", "resident-id"),
        ("36019919900101901", "resident-id", "resident-id"),
    ])
    func `a document number gets the kind that its form shows`(body: String, kind: String, own: String) async throws {
        let pool = try await migrated([("a", "王样", kind, Self.number(body))])
        let kinds = try await pool.read { try $0.rows("SELECT document_kind FROM person", []) { try $0.text() } }
        #expect(kinds == [own])
    }

    @Test func `unclear numbers, and a number of two people, are not changed`() async throws {
        let number = Self.number("36019919900101901")
        let pool = try await migrated([
            ("a", "王样", "resident-id", number), ("b", "王样", "passport", number),
            ("c", "王样", "passport", "AB0199199001019018"), ("d", "王样", "passport", "123456789012345678"),
        ])
        let kinds = try await pool.read {
            try $0.rows("SELECT document_kind FROM person ORDER BY id", []) { try $0.text() }
        }
        #expect(kinds == ["resident-id", "passport", "passport", "passport"])
    }
}
