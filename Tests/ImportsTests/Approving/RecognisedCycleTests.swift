import Domain
import Groundwork
import Imports
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// If years count together, recognised hours of one year change the others.
@Suite struct RecognisedCycleTests {
    private static let rows: [Sheet.Row] = [
        .of(.ben, hours: "50", course: "培训甲", year: 2024), .of(.ben, hours: "60", course: "培训乙", year: 2025),
        .of(.ben, hours: "40", course: "培训丙", year: 2025), .of(.ada, hours: "30", course: "培训甲", year: 2025),
    ]

    /// A batch under a policy of five-year cycles, 2021 to 2025.
    private static func teachers() async throws -> (World, Ground, BatchID) {
        let world = try await World()
        let batch = try await world.bringIn(rows, by: world.official(.hua))
        let facts = "facts = facts || ';issuer~county'"
        try await world.change("UPDATE record SET activity = 'training', \(facts) WHERE batch_id = \(batch.sql)")
        try await world.change("UPDATE person SET series = 'school-teacher'")
        let clock = world.clock
        let ground = Ground(
            pool: world.pool,
            policies: world.ground.policies,
            jurisdiction: "jiangsu",
            newID: world.ground.newID,
            now: { clock.now }
        )
        return (world, ground, batch)
    }

    @Test func `the last year of the cycle has the same standing as with single decisions`() async throws {
        let (world, ground, batch) = try await Self.teachers()
        let hua = try world.official(.hua)
        try await ApproveImport(ground)(hua, batch)
        try await JobRunner(ground, works: ImportWorks.all(ground, files: world.files)).finish(batch.text)
        let (other, beside, twin) = try await Self.teachers()
        for record in try await other.records(of: twin) {
            let decided = try await DecideDeclarations(beside)(other.official(.hua), [record.id], .recognised)
            #expect(decided.map(\.short) == ["decided"])
        }
        let last = try #require(try await world.standing(.ben, year: 2025))
        #expect(last.counted == Hours(150))
        #expect(try await world.standing(.ben, year: 2025) == other.standing(.ben, year: 2025))
        #expect(try await world.standing(.ada, year: 2025) == other.standing(.ada, year: 2025))
        let tables = ["record", "record_event", "ledger_entry", "audit_entry"]
        try await world.expectSameRecognised(as: other, in: tables)
        // Years that count together have the same sum.
        let first = try #require(try await world.standing(.ben, year: 2024))
        #expect(first.counted == Hours(150))
    }

    @Test func `a year without policy stops the work, and nothing is recognised`() async throws {
        let (world, ground, batch) = try await Self.teachers()
        let hua = try world.official(.hua)
        try await world.change("UPDATE person SET series = 'lawyer' WHERE id = \(try world.person(.ada).sql)")
        try await ApproveImport(ground)(hua, batch)
        await #expect(throws: PolicyRefusal.self) {
            try await JobRunner(ground, works: ImportWorks.all(ground, files: world.files)).finish(batch.text)
        }
        #expect(try await world.records(of: batch).allSatisfy { $0.status == .submitted })
    }
}
