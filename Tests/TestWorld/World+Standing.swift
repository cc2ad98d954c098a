import Domain
import Groundwork
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestSupport

/// The conditions that must hold after every action.
extension World {
    func standing(_ who: Inhabitant, year: Int = World.year) async throws -> Standing? {
        let person = try person(who)
        return try await ground.pool.read { try Standings.find(year: year, person: person, in: $0) }
    }

    func ledger(_ who: Inhabitant, year: Int = World.year) async throws -> [Ledger.Entry] {
        let person = try person(who)
        return try await ground.pool.read { try Ledger.ofYear(year, person: person, in: $0) }
    }

    func expectBalance(_ location: SourceLocation = #_sourceLocation) async throws {
        try await ground.expectBalance(location)
    }
}

extension Ground {
    /// Expects that the stored standings follow from the records, and that the ledger has the sums of the recognised
    /// records.
    func expectBalance(_ location: SourceLocation = #_sourceLocation) async throws {
        let rebuilt = try await RebuildStandings(self)()
        #expect(rebuilt.changed == 0, sourceLocation: location)
        #expect(rebuilt.checked > 0, sourceLocation: location)
        let unbalanced = try await pool.read { sql in
            try sql.rows(
                """
                SELECT r.id FROM record r WHERE (r.status = \(RecordStatus.recognised.sql)) <> (1 = (
                    SELECT coalesce(sum(CASE l.kind WHEN \(Ledger.Kind.recognition.sql) THEN 1 ELSE -1 END), 0) FROM ledger_entry l
                    WHERE l.credit_year = r.credit_year AND l.person_id = r.person_id AND l.record_id = r.id))
                UNION ALL
                SELECT record_id FROM ledger_entry WHERE record_id NOT IN (SELECT id FROM record)
                UNION ALL
                SELECT a.record_id FROM ledger_entry a JOIN ledger_entry b ON a.record_id = b.record_id
                WHERE a.assessed <> b.assessed OR a.subject <> b.subject OR a.policy <> b.policy
                """,
                []
            ) { RecordID(bits: try $0.identifier()) }
        }
        #expect(unbalanced == [], sourceLocation: location)
        let missing = try await pool.read { sql in
            try sql.rows(
                """
                SELECT r.person_id FROM record r WHERE r.status = \(RecordStatus.recognised.sql) AND NOT EXISTS (
                    SELECT 1 FROM standing s WHERE s.credit_year = r.credit_year AND s.person_id = r.person_id)
                """,
                []
            ) { PersonID(bits: try $0.identifier()) }
        }
        #expect(missing == [], sourceLocation: location)
    }
}

extension SeeYear.Overview {
    var evaluated: YearBook? {
        if case .evaluated(let book) = book { book } else { nil }
    }
}
