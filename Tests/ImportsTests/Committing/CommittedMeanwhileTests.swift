import Domain
import Groundwork
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// Changes by others while a sheet of several pages is added. Pages are computed ahead. They are added without another
/// check only if nobody else has changed anything.
@Suite struct CommittedMeanwhileTests {
    private static let people = 16
    private static let rows = 301
    /// The number of people in a page.
    private static let peopleInPage = 3

    enum Neighbour: CaseIterable {
        case sameProcess, otherProcess
    }

    /// Registers all new people of the sheet with another employer, except those who are registered already.
    private static func registerTheRest(for employer: OrganisationID, in pool: any SQLPool) async throws {
        let strangers = (0..<people).map { Sheet.Row.stranger($0) }
        try await pool.write { tx in
            for (place, stranger) in strangers.enumerated() {
                let document = DocumentNumber(stored: stranger["证件号码"] ?? "", kind: .residentID)
                guard try People.find([document], in: tx).isEmpty else { continue }
                let person = Person(
                    id: PersonID(stored: "00000000-0000-7000-8000-0000000000\(10 + place)"),
                    name: stranger["姓名"] ?? "",
                    document: document,
                    series: "general",
                    employer: employer
                )
                try People.add(person, at: Instant(milliseconds: 0), in: tx)
            }
        }
    }

    @Test(arguments: Neighbour.allCases, [1, 2, 3, 4, 5, 6])
    func `a person who is registered elsewhere before their page is added gets nothing`(
        _ neighbour: Neighbour,
        _ page: Int
    ) async throws {
        let database = try await SharedDatabase.make()
        let (world, pool) = try await World.hooked(database.pool())
        let batch = try await world.confirmed(World.crowd(Self.people, rows: Self.rows))
        let elsewhere = try #require(world.official(.shen).office?.organisation)
        let runner = world.runner()
        let job = try #require(try await runner.claim())
        pool.before(write: page) { inner in
            let beside: any SQLPool = neighbour == .sameProcess ? inner : try database.pool()
            try await Self.registerTheRest(for: elsewhere, in: beside)
        }
        try await runner.run(job)

        let added = (page - 1) * Self.peopleInPage
        let tally = try await world.tally(batch)
        #expect(tally.added == added * Self.rows)
        #expect(tally.refused == (Self.people - added) * Self.rows)
        #expect(try await world.problems(batch).allSatisfy { $0.problem.code == "out-of-scope" })
        #expect(try await world.count("record WHERE batch_id = \(batch.sql)") == tally.added)
        try await world.expectBalance()
    }

    @Test func `another office's change to other people has no effect`() async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.confirmed(World.crowd(Self.people, rows: Self.rows))
        let runner = world.runner()
        let job = try #require(try await runner.claim())
        pool.before(write: 5) { inner in
            try await inner.write { tx in _ = try tx.execute("UPDATE organisation SET name = name") }
        }
        try await runner.run(job)
        #expect(try await world.tally(batch).counts == [0, 0, 0, Self.people * Self.rows])
        try await world.expectBalance()
    }
}
