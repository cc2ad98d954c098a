import Domain
import SQLDatabase
import SQLiteDriver
import Testing

@testable import Store
@testable import TestSupport

/// The size of a record on the disk with its event, its ledger entry and all their indexes.
@Suite struct RecordSizeTests {
    private static let (people, years) = (400, 5)

    /// Returns the number of bytes for each record, from SQLite's statistics of its pages.
    private func bytes(_ pool: SQLitePool) async throws -> Int {
        try await pool.read { sql in
            let pages = try sql.count(
                """
                SELECT sum(s.pgsize) FROM dbstat s JOIN sqlite_master m ON m.name = s.name
                WHERE m.tbl_name IN ('record', 'record_event', 'ledger_entry')
                """
            )
            return try pages / sql.count("SELECT count(*) FROM record")
        }
    }

    /// Returns a database of the old release with these records, each recognised by a clerk.
    private func released() async throws -> ReleasedDatabase {
        let source = IdentifierSource(clock: { Instant(milliseconds: 1_790_000_000_000) }) { (7, 7) }
        let number = { @Sendable (place: Int) in
            let id: PersonID = source()
            return Identifier<Any>(high: id.high, low: id.low | UInt64(place) << 8).text
        }
        let old = try await ReleasedDatabase(rows: Array(ReleasedDatabase.rows.prefix(8)))
        let people = (0..<Self.people).map { number($0) }
        try await old.pool.write { tx in
            try tx.execute(
                """
                INSERT INTO person (id, name, name_key, document_kind, document_number, series, created_at)
                VALUES (?, '某人', '某人', 'passport', ?, 'health', 1)
                """,
                rows: people.map { [.text($0), .text("SIZE-\($0)")] }
            )
            for year in 2022..<2022 + Self.years {
                for (place, person) in people.enumerated() {
                    try Self.add(number(1_000_000 + year * 1_000 + place), person, year, in: tx)
                }
            }
        }
        return old
    }

    private static func add(_ id: String, _ person: String, _ year: Int, in tx: any SQLTransaction) throws {
        let key: [SQLValue] = [.integer(year), .text(person), .text(id)]
        let (clerk, at) = (SQLValue.text(ReleasedDatabase.lin), SQLValue.integer(1_790_000_000_000))
        try tx.execute(
            """
            INSERT INTO record (credit_year, person_id, id, activity, subject, title, started_on, completed_on, facts,
                status, origin, organisation_id, batch_id, version, submitted_at, created_at, updated_at)
            VALUES (?, ?, ?, 'training', 'professional', '护理质量管理与安全培训', '2026-03-01', '2026-03-05',
                'hours=24;level=province', 'recognised', 'declaration', ?, NULL, 2, ?, ?, ?)
            """,
            key + [.text(ReleasedDatabase.college), at, at, at]
        )
        try tx.execute(
            """
            INSERT INTO record_event (credit_year, person_id, record_id, sequence, action, at, account_id, by_name)
            VALUES (?, ?, ?, 1, 'recognised', ?, ?, '林示例')
            """,
            key + [at, clerk]
        )
        try tx.execute(
            """
            INSERT INTO ledger_entry
                (credit_year, person_id, record_id, kind, policy, subject, assessed, at, account_id)
            VALUES (?, ?, ?, 'recognition', 'jiangxi-2023', 'professional', 2400, ?, ?)
            """,
            key + [at, clerk]
        )
    }

    @Test func `a migrated or a new record has less than half of its old size`() async throws {
        let old = try await released()
        let before = try await bytes(old.pool)
        try await old.migrate()
        let moved = try await bytes(old.pool)
        let new = try await bytes(try await writtenAnew(as: old))
        #expect(2 * moved < before && 2 * new < before, "before \(before), moved over \(moved), newly written \(new)")
        #expect(moved > 100 && new > 100)
    }

    /// Returns another database with the same records, written by the aggregates.
    private func writtenAnew(as old: ReleasedDatabase) async throws -> SQLitePool {
        let new = try await ReleasedDatabase(rows: Array(ReleasedDatabase.rows.prefix(8)))
        try await new.migrateFully()
        let lin = Actor(account: AccountID(stored: ReleasedDatabase.lin), name: "林", person: nil, office: nil)
        let people = try await old.pool.read { sql in
            try sql.rows("SELECT id FROM person ORDER BY id", []) { PersonID(bits: try $0.identifier()) }
        }
        for year in 2022..<2022 + Self.years {
            let records = try await old.pool.read { sql in
                try Records.ofYear(year, people: people, in: sql).values.flatMap(\.self).sorted { $0.id < $1.id }
            }
            try await new.pool.write { tx in
                for person in Set(records.map(\.person)) where try People.find(person, in: tx) == nil {
                    let document = DocumentNumber(stored: "SIZE-\(person)", kind: .passport)
                    let new = Person(id: person, name: "某人", document: document, series: "health", employer: nil)
                    try People.add(new, at: Instant(milliseconds: 1), in: tx)
                }
                for record in records {
                    try Records.add(record, in: tx)
                    try RecordHistory.add(.recognised, to: record, by: lin, at: record.updatedAt, in: tx)
                    let entry = Ledger.Entry(
                        record: record.id,
                        kind: .recognition,
                        policy: "jiangxi-2023",
                        subject: "professional",
                        assessed: Hours(24)
                    )
                    let placed = Ledger.YearEntry(entry: entry, year: year, person: record.person)
                    try Ledger.add([placed], by: lin.account, at: record.updatedAt, reason: nil, in: tx)
                }
            }
        }
        return new.pool
    }
}
