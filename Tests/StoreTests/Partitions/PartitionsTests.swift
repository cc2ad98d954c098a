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
        let record = try await shelf.keepWithHistory()
        #expect(try await shelf.count("record_2026") == 1)
        #expect(try await shelf.count("record_event_2026") == 1)
        #expect(try await shelf.count("evidence_2026") == 1)
        try await shelf.write { try Records.replace(record, with: shelf.record(year: 2025, version: 2), in: $0) }
        #expect(try await shelf.count("record_2026") == 0)
        #expect(try await shelf.count("record_2025") == 1)
        #expect(try await shelf.count("record_event_2025") == 1)
        #expect(try await shelf.count("evidence_2025") == 1)
        // And to a year without its own part.
        try await shelf.write { tx in
            let moved = try shelf.record(year: 2025, version: 2)
            try Records.replace(moved, with: shelf.record(year: 1990, version: 3), in: tx)
        }
        #expect(try await shelf.count("record_event_rest") == 1)
        #expect(try await shelf.count("evidence_rest") == 1)
    }

    @Test(arguments: ["record", "record_event", "evidence"])
    func `no record moves to another year without its history and evidence, or they without it`(
        _ table: String
    ) async throws {
        let shelf = try await Self.shelf()
        _ = try await shelf.keepWithHistory()
        let failure = await #expect(throws: SQLFailure.self) {
            try await shelf.write { _ = try $0.execute("UPDATE \(table) SET credit_year = 2025") }
        }
        #expect(failure?.description.contains("_of_record") == true)
        // Also if the keys wait for the end of the transaction.
        await #expect(throws: SQLFailure.self) {
            try await shelf.write { tx in
                try tx.execute("SET CONSTRAINTS ALL DEFERRED")
                try tx.execute("UPDATE \(table) SET credit_year = 2025")
            }
        }
        #expect(try await shelf.count("\(table)_2026") == 1)
    }

    @Test(arguments: [2026, 2025, 1990])
    func `a row of a part refers to a row of the same part`(_ year: Int) async throws {
        let shelf = try await Self.shelf()
        try await shelf.keep(try shelf.record(year: 2026))
        let stray = try shelf.record(year: year == 2026 ? 2025 : year)
        await #expect(throws: SQLFailure.self) {
            try await shelf.write { try RecordHistory.add(.drafted, to: stray, by: shelf.lin, at: shelf.now, in: $0) }
        }
        await #expect(throws: SQLFailure.self) {
            try await shelf.write { try EvidenceFiles.add(shelf.evidence(), to: stray, at: shelf.now, in: $0) }
        }
        #expect(try await shelf.count("record_event") == 0)
        #expect(try await shelf.count("evidence") == 0)
    }

    @Test func `every part has its keys, also one that was made later`() async throws {
        let shelf = try await Self.shelf()
        let later = Instant(startOf: try #require(Day(year: 2031, month: 12, day: 5)))
        try await shelf.write { try Partitions.make(at: later, in: $0) }
        try await shelf.write { try Partitions.make(years: [1995], in: $0) }
        let parts = try await shelf.read { try Partitions.names(in: $0) }
        for key in PartKey.all {
            let found = try await shelf.read { sql in
                try sql.rows(
                    """
                    SELECT CAST(CAST(conrelid AS regclass) AS text), CAST(CAST(confrelid AS regclass) AS text)
                    FROM pg_constraint WHERE conname = ? AND contype = 'f'
                    """,
                    [.text(key.name)]
                ) { [try $0.text(), try $0.text()] }
            }
            let suffixes = Set(parts.filter { $0.hasPrefix(key.table + "_") }.map { $0.dropFirst(key.table.count) })
            #expect(Set(found) == Set(suffixes.map { [key.table + $0, key.target + $0] }))
            #expect(suffixes.isSuperset(of: ["_rest", "_1995", "_2020", "_2032"]))
        }
    }

    /// A part may be missing for one table, if an operator has taken it out.
    @Test(arguments: [true, false])
    func `keys are given to parts that do not match`(_ hasRows: Bool) async throws {
        let shelf = try await Self.shelf()
        let record = try await shelf.keepWithHistory()
        try await shelf.write { tx in
            for key in PartKey.all {
                for part in try Partitions.names(in: tx) where part.hasPrefix(key.table + "_") {
                    try tx.execute("ALTER TABLE \(part) DROP CONSTRAINT IF EXISTS \(key.name)")
                }
            }
            try tx.execute("DELETE FROM evidence")
            try tx.execute("DROP TABLE evidence_2026")
            if hasRows { try EvidenceFiles.add(shelf.evidence(), to: record, at: shelf.now, in: tx) }
            try Partitions.keyEachPart(in: tx)
        }
        #expect(try await shelf.count(hasRows ? "record_rest" : "record_2026") == 1)
        #expect(try await shelf.count(hasRows ? "record_event_rest" : "record_event_2026") == 1)
        #expect(try await shelf.count("evidence") == (hasRows ? 1 : 0))
        await #expect(throws: SQLFailure.self) {
            try await shelf.write { _ = try $0.execute("DELETE FROM record") }
        }
    }

    @Test func `a year without its own part is stored with the rest`() async throws {
        let shelf = try await Self.shelf()
        try await shelf.keep(try shelf.record(year: 1990))
        #expect(try await shelf.count("record_rest") == 1)
        #expect(try await shelf.count("record") == 1)
    }

    @Test func `a person's years are found in all parts, newest first`() async throws {
        let shelf = try await Self.shelf()
        for year in [1990, 1995, 2020, 2026, 2027, 2040] {
            try await shelf.keep(try shelf.record("paper \(year)", year: year))
        }
        let found = try await shelf.read { try Records.years(of: shelf.ada.id, in: $0) }
        #expect(found == [2040, 2027, 2026, 2020, 1995, 1990])
        #expect(try await shelf.read { try Records.years(of: shelf.ben.id, in: $0) } == [])
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
        #expect(
            try await shelf.read { try Partitions.missing(at: later, in: $0) }
                == ["record_2032", "record_event_2032", "evidence_2032"]
        )
        #expect(try await shelf.count("record") == 1)
        let record = try shelf.record(year: 2032)
        try await shelf.write { try RecordHistory.add(.drafted, to: record, by: shelf.lin, at: shelf.now, in: $0) }
        #expect(try await shelf.count("record_event_rest") == 1)
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

    /// In any order, because no key leads from one year to another one, or to a whole table with parts.
    @Test(arguments: [true, false])
    func `a year can be taken out for the archive, and put back`(_ isRecordFirst: Bool) async throws {
        let shelf = try await Self.shelf()
        _ = try await shelf.keepWithHistory()
        let all = PartitionedTable.all.filter { $0.span == .year }.map(\.name)
        let tables = isRecordFirst ? all : all.reversed()
        for table in tables {
            try await shelf.write { _ = try $0.execute("ALTER TABLE \(table) DETACH PARTITION \(table)_2026") }
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
        await #expect(throws: SQLFailure.self) {
            try await shelf.write { _ = try $0.execute("DELETE FROM record") }
        }
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

extension Shelf {
    /// Stores a record of 2026 with an event and a file.
    fileprivate func keepWithHistory() async throws -> HoursRecord {
        let record = try record()
        try await keep(record)
        try await write { tx in
            try RecordHistory.add(.drafted, to: record, by: lin, at: now, in: tx)
            try EvidenceFiles.add(evidence(), to: record, at: now, in: tx)
        }
        return record
    }
}

extension String {
    fileprivate var quoted: String { "'\(self)'" }
}
