import Domain
import Groundwork
import Imports
import Store
import Testing

@testable import TestWorld

/// All or nothing, without accepting new people.
@Suite struct RefusedStrangersTests {
    private static let rows: [Sheet.Row] = [
        .of(.ben, course: "另一门课"), .stranger(1), .stranger(1, hours: "八", course: "第二门"), .of(.ada, hours: "x"),
    ]

    @Test func `nothing is added, and cancelling reports unknown people with the other problems`() async throws {
        let world = try await World()
        let (people, records) = (try await world.count("person"), try await world.count("record"))
        let batch = try await world.stage(Self.rows)
        #expect(try await world.commit(batch, .allOrNothing, newPeople: false) == .refusedRows(3))
        #expect(try await world.problems(batch).map(\.problem.code) == ["hours-invalid", "hours-invalid"])

        try await CancelImport(world.ground, files: world.files)(world.official(.lin), batch, acceptingNewPeople: false)
        let view = try await world.see(batch)
        #expect(view.batch.state == .cancelled && view.tally.counts == [1, 0, 3, 0])
        let problems = try await world.problems(batch)
        #expect(problems.map(\.row) == [3, 3, 4, 4, 4, 5])
        let codes = problems.map(\.problem.code)
        #expect(
            codes.filter { $0 != "out-of-scope" } == [
                "person-unknown", "hours-invalid", "person-unknown", "hours-invalid",
            ]
        )
        let number = Numbers.resident(101).value
        #expect(problems.filter { $0.problem.code == "person-unknown" }.allSatisfy { $0.problem.value == number })
        #expect(try await world.count("person") == people)
        #expect(try await world.count("record") == records)
    }

    @Test func `cancelling without that choice reports only the other problems`() async throws {
        let world = try await World()
        let batch = try await world.stage(Self.rows)
        try await CancelImport(world.ground, files: world.files)(world.official(.lin), batch)
        let view = try await world.see(batch)
        #expect(view.tally.counts == [2, 0, 2, 0])
        #expect(try await world.problems(batch).map(\.problem.code) == ["hours-invalid", "hours-invalid"])
    }
}
