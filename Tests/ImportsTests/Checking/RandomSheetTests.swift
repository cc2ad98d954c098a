import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// For any sheet, the prediction is what happens, it happens once, and it can be undone.
@Suite struct RandomSheetTests {
    private struct Foretold: Equatable {
        var new = 0
        var already = 0
        var refused = 0
        var problems: [String] = []

        init(_ rows: [StagedRow]) {
            new = rows.filter { $0.state == .new }.count
            already = rows.filter { $0.state == .already }.count
            refused = rows.filter { $0.state == .refused }.count
            problems = rows.flatMap { row in row.problems.map { "\(row.number) \($0.code) \($0.value)" } }
        }
    }

    private func world(_ seed: UInt64) async throws -> (World, String) {
        let world = try await World()
        try await world.close(2024)
        var chance = RandomSheet(seed: seed)
        // Some of the rows are imported before.
        _ = try await world.bringIn(chance.rows(60))
        let path = world.folder.file("random.xlsx")
        try Sheet(chance.rows(200)).write(to: path)
        return (world, path)
    }

    private func check(_ path: String, _ world: World, accept: Bool) async throws -> Foretold {
        let outcome = try await CheckImport(world.ground)(
            world.official(.lin),
            path: path,
            options: ImportBatch.Options(),
            acceptNewPeople: accept
        )
        guard case .checked(let view) = outcome else { throw WorldFailure("\(outcome)") }
        return Foretold(view.rows)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64], [true, false])
    func `a dry run predicts the result of the commit`(_ seed: UInt64, _ accept: Bool) async throws {
        let (world, path) = try await world(seed)
        let foretold = try await check(path, world, accept: accept)
        #expect(foretold.new > 0 && foretold.refused > 0)
        let batch = try await world.upload(path)
        _ = try await world.commit(batch, newPeople: accept)
        let tally = try await world.tally(batch)
        #expect(tally.counts == [0, foretold.already, foretold.refused, foretold.new])
        let problems = try await world.problems(batch).map { "\($0.row) \($0.problem.code) \($0.problem.value)" }
        #expect(problems.sorted() == foretold.problems.sorted())
        #expect(try await world.records(of: batch).count == foretold.new)
        try await world.expectBalance()
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `a second import adds nothing, and refused rows stay refused`(_ seed: UInt64) async throws {
        let (world, path) = try await world(seed)
        let first = try await world.upload(path)
        _ = try await world.commit(first)
        let told = try await world.tally(first)
        let records = try await world.count("record")
        let again = try await world.upload(path)
        _ = try await world.commit(again)
        let tally = try await world.tally(again)
        #expect(tally.added == 0 && tally.newPeople == 0)
        #expect(tally.already == told.added + told.already && tally.refused == told.refused)
        #expect(try await world.count("record") == records)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `an undo restores all standings, and the file is new again`(_ seed: UInt64) async throws {
        let (world, path) = try await world(seed)
        let before = try await world.allCounted()
        let foretold = try await check(path, world, accept: true)
        let batch = try await world.upload(path)
        _ = try await world.commit(batch)
        #expect(try await world.allCounted() != before)
        try await world.undo(batch)
        #expect(try await world.allCounted() == before)
        // People stay registered, so a refused row can get more problems.
        let again = try await check(path, world, accept: true)
        #expect([again.new, again.already, again.refused] == [foretold.new, foretold.already, foretold.refused])
        try await world.expectBalance()
    }
}
