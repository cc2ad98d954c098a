import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// The schema itself enforces these rules, whatever the code above it does.
@Suite struct SchemaTests {
    /// An identifier that no row has.
    private static let nobody = PersonID(stored: "nobody").sql

    @Test(.enabled(if: TestEngine.isSQLite, "PostgreSQL knows no other tables"))
    func `every table is strict`() async throws {
        let shelf = try await Shelf()
        let (loose, strict) = try await shelf.read { sql in
            let tables = "FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
            return (
                try sql.rows("SELECT name \(tables) AND strict = 0", []) { try $0.text() },
                try sql.count("SELECT count(*) \(tables) AND strict = 1")
            )
        }
        #expect(loose == [])
        #expect(strict > 20)
    }

    @Test(.enabled(if: TestEngine.isSQLite, "PostgreSQL does not even read such a statement"))
    func `text is not accepted as a number`() async throws {
        let shelf = try await Shelf()
        await expectRefused(by: shelf, "UPDATE account SET created_at = 'many'")
    }

    /// PostgreSQL requires the partition key in every unique key of a partitioned table.
    @Test(.enabled(if: TestEngine.isSQLite, "PostgreSQL refuses any other schema"))
    func `growing tables have credit year and person in every unique key`() async throws {
        let shelf = try await Shelf()
        let lacking = try await shelf.read { sql in
            try sql.rows(
                """
                SELECT t.name, i.name FROM pragma_table_list t JOIN pragma_index_list(t.name) i ON i."unique" = 1
                WHERE t.name NOT IN ('audit_entry', 'approval')
                    AND 2 = (SELECT count(*) FROM pragma_table_info(t.name) WHERE name IN ('credit_year', 'person_id'))
                    AND 2 > (SELECT count(*) FROM pragma_index_info(i.name) WHERE name IN ('credit_year', 'person_id'))
                """,
                []
            ) { "\(try $0.text()).\(try $0.text())" }
        }
        #expect(lacking == [])
    }

    @Test(arguments: [
        """
        INSERT INTO organisation (id, name, kind, region_code, managing_region_code, created_at)
        VALUES (\(nobody), 'x', 'employer', '999999', '360102', 1)
        """,
        """
        INSERT INTO employment (person_id, organisation_id, began_at)
        VALUES (\(nobody), \(OrganisationID(stored: "college").sql), 1)
        """,
        "UPDATE assignment SET organisation_id = \(nobody)", "UPDATE organisation SET kind = 'club'",
        "DELETE FROM person WHERE id = \(PersonID(stored: "ada").sql)",
        """
        INSERT INTO evidence (credit_year, person_id, record_id, id, name, media_type, size, sha256, stored_as, added_at)
        VALUES (2026, \(PersonID(stored: "ada").sql), \(nobody), \(nobody), 'x', 'image/png', 1, '\(String(repeating: "a", count: 64))', 'x', 1)
        """,
        """
        INSERT INTO standing_subject (credit_year, person_id, subject, counted, required)
        VALUES (2026, \(PersonID(stored: "ada").sql), 'professional', 1, 1)
        """,
        """
        INSERT INTO certificate_record (credit_year, person_id, certificate_id, record_id, counted)
        VALUES (2026, \(PersonID(stored: "ada").sql), \(nobody), \(nobody), 1)
        """,
    ])
    func `a referenced row must exist`(_ statement: String) async throws {
        let shelf = try await Shelf()
        await expectRefused(by: shelf, statement)
    }

    @Test(arguments: [
        "UPDATE ledger_entry SET assessed = 9999", "DELETE FROM ledger_entry",
        "UPDATE audit_entry SET action = 'nothing'",
        "DELETE FROM audit_entry WHERE action = 'record-recognised'",
    ])
    func `rows of ledger and log can only be added`(_ statement: String) async throws {
        let shelf = try await Shelf()
        try await shelf.write { tx in
            try shelf.enter(of: RecordID(stored: "paper"), in: tx)
            let line = AuditEntry(
                account: shelf.lin.account,
                action: "record-recognised",
                subjectKind: "record",
                subjectID: "paper"
            )
            try AuditLog.write(line, id: Identifier(stored: "line"), at: shelf.now, in: tx)
        }
        let failure = await #expect(throws: SQLFailure.self) { try await shelf.write { try $0.execute(statement) } }
        #expect(failure?.description.contains("append-only") == true)
        #expect(try await shelf.count("ledger_entry WHERE assessed = 1000") == 1)
        #expect(try await shelf.count("audit_entry WHERE action = 'record-recognised'") == 1)
    }

    @Test func `a record can have only one recognition and one reversal`() async throws {
        let shelf = try await Shelf()
        let add: @Sendable (Ledger.Kind) async throws -> Void = { kind in
            try await shelf.write { try shelf.enter(kind, of: RecordID(stored: "paper"), in: $0) }
        }
        try await add(.recognition)
        try await add(.reversal)
        await #expect(throws: SQLFailure.self) { try await add(.recognition) }
        await #expect(throws: SQLFailure.self) { try await add(.reversal) }
    }

    private func expectRefused(by shelf: Shelf, _ statement: String) async {
        let failure = await #expect(throws: SQLFailure.self) {
            _ = try await shelf.write { try $0.execute(statement) }
        }
        guard case .constraint = failure else {
            Issue.record("not a constraint: \(String(describing: failure))")
            return
        }
    }
}
