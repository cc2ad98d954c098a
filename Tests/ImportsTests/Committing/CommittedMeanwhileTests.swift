import Domain
import Groundwork
import SQLDatabase
import SQLiteDriver
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// What others do while a sheet of several pages is being added. Pages are worked out ahead, and added without another
/// look only while nobody else has changed anything.
@Suite struct CommittedMeanwhileTests {
    private static let people = 16
    private static let rows = 301
    /// So many people's rows make a page.
    private static let peopleInPage = 3

    enum Neighbour: CaseIterable {
        case sameProcess, otherProcess
    }

    /// Registers, for another employer, all the sheet's strangers whom nobody knows yet.
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
    func `whoever is registered elsewhere before their page is added gets nothing from it`(
        _ neighbour: Neighbour,
        _ page: Int
    ) async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("xueshi.sqlite")
        let (world, pool) = try await World.hooked(SQLitePool(path: path))
        let batch = try await world.confirmed(World.crowd(Self.people, rows: Self.rows))
        let elsewhere = try #require(world.official(.shen).office?.organisation)
        let runner = world.runner()
        let job = try #require(try await runner.claim())
        pool.before(write: page) { inner in
            let beside: any SQLPool = neighbour == .sameProcess ? inner : try SQLitePool(path: path)
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

    @Test func `a neighbour's change that touches nobody of the sheet changes nothing`() async throws {
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
