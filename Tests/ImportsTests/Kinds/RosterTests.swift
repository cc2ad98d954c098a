import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// A roster adds people and their employers, and no hours.
@Suite struct RosterTests {
    private static let roster = ImportBatch.Options(kind: .roster)

    private static func person(_ place: Int) -> Sheet.Row {
        ["姓名": "新人\(place)", "证件号码": Numbers.resident(100 + place).value]
    }

    /// Adds a registered person without an employer.
    private func idle(_ place: Int, _ world: World) async throws {
        let person = Person(
            id: world.ground.newID(),
            name: "新人\(place)",
            document: Numbers.resident(100 + place),
            series: "general",
            employer: nil
        )
        let now = world.clock.now
        try await world.pool.write { try People.add(person, at: now, in: $0) }
    }

    @Test func `new people are added with the importing employer and their series`() async throws {
        let world = try await World()
        let (people, records) = (try await world.count("person"), try await world.count("record"))
        let batch = try await world.stage([Self.person(1), Self.person(2).with("职称系列", "会计")], options: Self.roster)
        #expect(try await world.tally(batch).newPeople == 2)
        _ = try await world.commit(batch)
        #expect(try await world.tally(batch).counts == [0, 0, 0, 2])
        #expect(try await world.count("person") == people + 2)
        #expect(try await world.count("record") == records)
        #expect(try await world.stranger(1)?.employer == Places.hongzhou?.id)
        #expect(try await world.stranger(2)?.series == "accounting")
        #expect(try await NewPeopleOfImport(world.ground)(world.official(.lin), batch).count == 2)
    }

    @Test func `a known person without an employer gets one, and is not listed as new`() async throws {
        let world = try await World()
        try await idle(1, world)
        let people = try await world.count("person")
        let batch = try await world.stage([Self.person(1)], options: Self.roster)
        #expect(try await world.tally(batch).counts == [1, 0, 0, 0])
        #expect(try await world.tally(batch).newPeople == 0)
        #expect(try await world.commit(batch, newPeople: false) == .underWay)
        #expect(try await world.tally(batch).counts == [0, 0, 0, 1])
        #expect(try await world.stranger(1)?.employer == Places.hongzhou?.id)
        #expect(try await world.count("person") == people)
    }

    @Test func `people who are on the roster already are reported, and nothing changes`() async throws {
        let world = try await World()
        let employments = try await world.count("employment")
        let batch = try await world.bringIn([.of(.ben)], options: Self.roster)
        #expect(try await world.tally(batch).counts == [0, 1, 0, 0])
        #expect(try await world.count("employment") == employments)
    }

    @Test func `people who work elsewhere are refused with advice`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.dora), Self.person(1)], options: Self.roster)
        #expect(try await world.tally(batch).counts == [0, 0, 1, 1])
        let problem = try #require(try await world.problems(batch).first).problem
        #expect(problem.code == "out-of-scope" && problem.message.contains("转出"))
        let dora = try await world.pool.read { try People.find(Inhabitant.dora.document, in: $0) }
        #expect(dora?.person.employer == Places.ganjiang?.id)
    }

    @Test func `a row with another name for a known number is refused`() async throws {
        let world = try await World()
        try await idle(1, world)
        let batch = try await world.stage(
            [Self.person(1).with("姓名", "别名"), .of(.ben).with("姓名", "别名")],
            options: Self.roster
        )
        // For the person without an employer, only the commit refuses the row, and not because of the name. Until then,
        // the number belongs to a new person.
        #expect(try await world.problems(batch).map(\.row) == [3])
        _ = try await world.commit(batch)
        #expect(try await world.problems(batch).map(\.problem.code) == ["out-of-scope", "name-mismatch"])
    }

    @Test func `a number can be on the roster only once`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([Self.person(1), Self.person(1).with("姓名", "别名")], options: Self.roster)
        #expect(try await world.tally(batch).counts == [0, 0, 1, 1])
        let problems = try await world.problems(batch)
        #expect(Set(problems.map(\.row)) == [3])
        #expect(problems.map(\.problem.code).contains("duplicate-in-file"))
    }

    @Test func `new people who were not accepted are refused`() async throws {
        let world = try await World()
        let people = try await world.count("person")
        let batch = try await world.stage([Self.person(1)], options: Self.roster)
        _ = try await world.commit(batch, newPeople: false)
        #expect(try await world.tally(batch).counts == [0, 0, 1, 0])
        #expect(try await world.count("person") == people)
    }

    @Test func `an authority adds people to employers of its region that the rows name`() async throws {
        let world = try await World()
        let hua = try world.official(.hua)
        let rows = [
            Self.person(1).with("单位名称", "洪州示范学院"), Self.person(2).with("单位名称", "赣江示范医院"), Self.person(3),
        ]
        let batch = try await world.bringIn(rows, by: hua, options: Self.roster)
        #expect(try await world.tally(batch).counts == [0, 0, 2, 1])
        #expect(try await world.problems(batch, by: hua).map(\.problem.code) == ["out-of-scope", "employer-unknown"])
        #expect(try await world.stranger(1)?.employer == Places.hongzhou?.id)
    }

    @Test func `an employer cannot add people to another employer`() async throws {
        let world = try await World()
        let batch = try await world.stage([Self.person(1).with("单位名称", "赣江示范医院")], options: Self.roster)
        #expect(try await world.problems(batch).map(\.problem.code) == ["out-of-scope"])
    }

    @Test(arguments: [Official.pan, .wei])
    func `providers and industry authorities cannot import rosters`(_ who: Official) async throws {
        let world = try await World()
        await #expect(throws: Refusal.notYourRole) {
            try await world.stage([Self.person(1)], by: world.official(who), options: Self.roster)
        }
        #expect(try await world.count("import_batch WHERE kind = 'roster'") == 0)
    }

    @Test func `two simultaneous imports of the same people add them once`() async throws {
        let world = try await World()
        let rows = (1...30).map(Self.person)
        let batches = [
            try await world.stage(rows, options: Self.roster),
            try await world.stage(rows, by: world.official(.guo), options: Self.roster),
        ]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for batch in batches { group.addTask { _ = try await world.commit(batch) } }
            try await group.waitForAll()
        }
        let tallies = [try await world.tally(batches[0]), try await world.tally(batches[1])]
        #expect(tallies.map(\.added).reduce(0, +) == 30 && tallies.map(\.already).reduce(0, +) == 30)
        #expect(tallies.map(\.newPeople).reduce(0, +) == 30)
    }
}
