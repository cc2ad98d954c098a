import Domain
import SQLDatabase
import Testing

@testable import Store
@testable import TestSupport
@testable import TestWorld

/// The parts of large tables, which only PostgreSQL has.
@Suite(.enabled(if: TestPostgres.shared != nil, "start a server with bin/postgres"))
struct PartitionsTests {
    private static func shelf() async throws -> Shelf {
        try await Shelf(TestPostgres.require().database().pool())
    }

    @Test func `a record is stored in the part of its year, and moves when its year changes`() async throws {
        let shelf = try await Self.shelf()
        let record = try shelf.record()
        try await shelf.keep(record)
        try await shelf.write { tx in try RecordHistory.add(.drafted, to: record, by: shelf.lin, at: shelf.now, in: tx)
        }
        #expect(try await shelf.count("record_2026") == 1)
        #expect(try await shelf.count("record_event_2026") == 1)
        try await shelf.write { tx in
            _ = try tx.execute("UPDATE record SET credit_year = 2025 WHERE id = ?", [.id(record.id)])
        }
        #expect(try await shelf.count("record_2026") == 0)
        #expect(try await shelf.count("record_2025") == 1)
        #expect(try await shelf.count("record_event_2025") == 1)
    }

    @Test func `a year without its own part is stored with the rest`() async throws {
        let shelf = try await Self.shelf()
        try await shelf.keep(try shelf.record(year: 1990))
        #expect(try await shelf.count("record_rest") == 1)
        #expect(try await shelf.count("record") == 1)
    }

    @Test func `the parts of a later year are made once`() async throws {
        let shelf = try await Self.shelf()
        let later = Instant(startOf: try #require(Day(year: 2031, month: 12, day: 5)))
        let missing = try await shelf.read { try Partitions.missing(at: later, in: $0) }
        #expect(missing.contains("record_2032"))
        #expect(missing.contains("audit_entry_2032_01"))
        for _ in 0..<2 { try await shelf.write { try Partitions.make(at: later, in: $0) } }
        #expect(try await shelf.read { try Partitions.missing(at: later, in: $0) } == [])
        try await shelf.keep(try shelf.record(year: 2032))
        #expect(try await shelf.count("record_2032") == 1)
    }

    @Test func `a year whose rows are stored with the rest gets no part, and nothing is lost`() async throws {
        let shelf = try await Self.shelf()
        try await shelf.keep(try shelf.record(year: 2032))
        let later = Instant(startOf: try #require(Day(year: 2031, month: 6, day: 1)))
        try await shelf.write { try Partitions.make(at: later, in: $0) }
        #expect(try await shelf.read { try Partitions.missing(at: later, in: $0) } == ["record_2032"])
        #expect(try await shelf.count("record") == 1)
    }

    @Test(arguments: ["UPDATE ledger_entry_2026 SET reason = 'x'", "DELETE FROM ledger_entry"])
    func `a part of the ledger refuses changes too`(statement: String) async throws {
        let shelf = try await Self.shelf()
        let record = try shelf.record(status: .recognised)
        try await shelf.keep(record)
        try await shelf.write { try shelf.enter(of: record.id, in: $0) }
        await #expect(throws: SQLFailure.constraint("ledger_entry is append-only")) {
            try await shelf.write { _ = try $0.execute(statement) }
        }
    }

    @Test func `a year can be taken out for the archive, and put back`() async throws {
        let shelf = try await Self.shelf()
        let record = try shelf.record()
        try await shelf.keep(record)
        try await shelf.write { tx in try RecordHistory.add(.drafted, to: record, by: shelf.lin, at: shelf.now, in: tx)
        }
        let tables = PartitionedTable.all.filter { $0.span == .year }.map(\.name)
        // Tables that refer to others come out first and go back last.
        for table in tables.reversed() {
            try await shelf.write { tx in
                try tx.execute("ALTER TABLE \(table) DETACH PARTITION \(table)_2026")
                // The part keeps foreign keys to tables whose rows leave too.
                for key in try Self.foreignKeys(of: "\(table)_2026", in: tx) {
                    try tx.execute("ALTER TABLE \(table)_2026 DROP CONSTRAINT \(key)")
                }
            }
        }
        #expect(try await shelf.count("record") == 0)
        #expect(try await shelf.count("record_2026") == 1)
        for table in tables {
            try await shelf.write {
                _ = try $0.execute(
                    "ALTER TABLE \(table) ATTACH PARTITION \(table)_2026 FOR VALUES FROM (2026) TO (2027)"
                )
            }
        }
        #expect(try await shelf.count("record") == 1)
        #expect(try await shelf.count("record_event") == 1)
    }

    private static func foreignKeys(of table: String, in sql: any SQLReader) throws -> [String] {
        try sql.rows(
            """
            SELECT CAST(conname AS text) FROM pg_constraint
            WHERE conrelid = CAST(CAST(? AS text) AS regclass) AND contype = 'f' AND conparentid = 0
            """,
            [.text(table)]
        ) { try $0.text() }
    }

    /// The statements that read one person's year must not look into the other years.
    @Test func `a query about a year reads one part`() async throws {
        let shelf = try await Self.shelf()
        let plan = try await shelf.read { sql in
            try sql.rows(
                "EXPLAIN SELECT * FROM record WHERE credit_year = 2026 AND person_id = \(shelf.ada.id.text.quoted)",
                []
            ) { try $0.text() }
        }.joined(separator: "\n")
        #expect(plan.contains("record_2026"))
        #expect(!plan.contains("record_2025"))
        #expect(!plan.contains("record_rest"))
    }
}

extension String {
    fileprivate var quoted: String { "'\(self)'" }
}
