import Domain
import Groundwork
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// Every declaration of the world has one file with the same content.
@Suite struct SharedEvidenceTests {
    private func shared(_ world: World, _ record: HoursRecord, by who: Official) async throws -> SharedEvidence {
        try await SeeReview(world.ground)(world.official(who), record.id).shared
    }

    @Test func `people within the scope are named with their records`() async throws {
        let world = try await World()
        let mine = try await world.submitted()
        let theirs = try await world.recognised(world.paper("同一篇"), by: .ada)
        let shared = try await shared(world, mine, by: .lin)
        #expect(shared.uses.map(\.record.id) == [theirs.id])
        #expect(shared.uses.map(\.personName) == [Inhabitant.ada.name])
        #expect(shared.uses.map(\.file) == ["首页.pdf"])
        #expect(shared.outside == BoundedCount(0))
    }

    @Test func `people outside the scope are only counted`() async throws {
        let world = try await World()
        let mine = try await world.submitted()
        try await give(world.scan(), to: .dora, in: world)
        for who in [Official.lin, .hua] {
            let shared = try await shared(world, mine, by: who)
            #expect(shared.uses.isEmpty && shared.outside == BoundedCount(1))
        }
        let province = try await shared(world, mine, by: .province)
        #expect(province.uses.map(\.personName) == [Inhabitant.dora.name] && province.outside == BoundedCount(0))
    }

    @Test func `another record of the same person is shown, and does not count as another person`() async throws {
        let world = try await World()
        let mine = try await world.submitted()
        let again = try await world.submitted(world.paper("又一篇"))
        let shared = try await shared(world, mine, by: .lin)
        #expect(shared.uses.map(\.record.id) == [again.id] && shared.outside == BoundedCount(0))
    }

    @Test func `a draft, and a record that does not count, are not shown`() async throws {
        let world = try await World()
        let mine = try await world.submitted()
        _ = try await world.draft(world.paper("草稿"), by: .ada)
        let refused = try await world.submitted(world.paper("不通过"), by: .ada)
        _ = try await world.decide(refused, .rejected(reason: "不是论文"))
        #expect(try await shared(world, mine, by: .lin).isEmpty)
    }

    /// Adds a submitted record with a file for a person whose series has no declarations.
    private func give(_ file: Evidence, to who: Inhabitant, in world: World) async throws {
        let person = try world.person(who)
        try await world.pool.write { tx in
            let record = HoursRecord(
                id: world.ground.newID(),
                person: person,
                creditYear: World.year,
                content: RecordContent(
                    activity: "conference",
                    subject: nil,
                    title: "年会",
                    completed: try #require(Day(year: World.year, month: 5, day: 2)),
                    facts: "hours=8"
                ),
                status: .submitted,
                origin: .declaration,
                organisation: try People.require(person, in: tx).scope.employer,
                batch: nil,
                version: 1,
                submittedAt: world.ground.now(),
                updatedAt: world.ground.now()
            )
            try Records.add(record, in: tx)
            try EvidenceFiles.add(file, to: record, at: world.ground.now(), in: tx)
        }
    }
}
