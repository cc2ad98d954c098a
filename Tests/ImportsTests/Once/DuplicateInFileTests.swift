import Domain
import Store
import Testing

@testable import TestWorld

@Suite struct DuplicateInFileTests {
    @Test func `a repeated row is reported with the first one, and added once`() async throws {
        let world = try await World()
        let row = Sheet.Row.of(.ben, course: "另一门课")
        let batch = try await world.bringIn([row, .of(.ada, hours: "1", course: "另一门课"), row])
        #expect(try await world.tally(batch).counts == [0, 0, 1, 2])
        let problems = try await world.problems(batch)
        #expect(problems.map(\.row) == [4] && problems.map(\.problem.code) == ["duplicate-in-file"])
        #expect(problems.first?.problem.message.contains("第 2 行") == true)
    }

    @Test func `a repeated row with other hours is also a duplicate`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, hours: "8", course: "课"), .of(.ben, hours: "9", course: "课 ")])
        #expect(try await world.tally(batch).counts == [0, 0, 1, 1])
        #expect(try await world.standing(.ben)?.counted == Hours(28))
    }

    @Test func `a repeated row is found far apart in a large file`() async throws {
        let world = try await World()
        let rows = World.crowd(3, rows: 800)
        let batch = try await world.stage(rows + [rows[1]])
        #expect(try await world.tally(batch).counts == [2400, 0, 1, 0])
        #expect(try await world.problems(batch).map(\.row) == [2402])
    }
}
