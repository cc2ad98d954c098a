import Documents
import Domain
import SQLDatabase
import Store
import Synchronization
import Testing

@testable import Groundwork
@testable import Imports
@testable import TestSupport
@testable import TestWorld

/// A sheet is read in runs, each in the order of people.
@Suite struct SortedRunsTests {
    private struct Stopped: Error {}

    private func runs(_ rows: [Sheet.Row], _ world: World) async throws -> SortedRuns {
        let path = world.folder.file("\((world.ground.newID() as BatchID).text).xlsx")
        try Sheet(rows).write(to: path)
        let lin = try world.official(.lin)
        let importer = try await world.pool.read {
            try Importer(lin, kind: .hours, approve: false, world.ground, in: $0)
        }
        return SortedRuns(SheetFile(path: path, importer: importer, options: ImportBatch.Options()))
    }

    private func read(_ rows: [Sheet.Row], rowsInRun: Int) async throws -> [[WaitingRow]] {
        let world = try await World()
        var found: [[WaitingRow]] = []
        _ = try await runs(rows, world).read(rowsInRun: rowsInRun) { found.append($0) }
        return found
    }

    @Test(arguments: [(rowsInRun: 1000, runs: 3), (2000, 2), (10_000, 1), (1, 3)])
    func `every row is read once, in as many runs as needed`(_ size: (rowsInRun: Int, runs: Int)) async throws {
        let found = try await read(World.crowd(5, rows: 460), rowsInRun: size.rowsInRun)
        #expect(found.count == size.runs)
        #expect(found.joined().map(\.row.number).sorted() == Array(2...2301))
    }

    @Test func `in each run the rows of a person are together, in the order of the sheet`() async throws {
        for run in try await read(World.crowd(7, rows: 300), rowsInRun: 1000) {
            let places = run.map { ($0.key, $0.row.number) }
            #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
        }
    }

    @Test func `known people have their id as key, and new people their document after all ids`() async throws {
        let world = try await World()
        var found: [WaitingRow] = []
        let rows: [Sheet.Row] = [.stranger(1), .of(.ben), .of(.ada).with("证件号码", "1")]
        _ = try await runs(rows, world).read { found = $0 }
        #expect(found.map(\.row.number) == [4, 3, 2])
        #expect(found.map { PersonKeys.person($0.key) } == [nil, try world.person(.ben), nil])
    }

    @Test func `rows without a readable number stand alone, before all others, in the order of the sheet`() async throws
    {
        let bad = (1...12).map { Sheet.Row.stranger($0).with("证件号码", "3.62101E+17") }
        let run = try #require(try await read(bad + [.of(.ben)] + bad, rowsInRun: 1000).first)
        #expect(run.map(\.row.number) == Array(2...13) + Array(15...26) + [14])
        #expect(Set(run.map(\.key)).count == 25)
    }

    @Test func `an empty sheet gives no runs`() async throws {
        #expect(try await read([], rowsInRun: 1000).isEmpty)
    }

    @Test func `if a run cannot be stored, reading ends with the error`() async throws {
        let world = try await World()
        let runs = try await runs(World.crowd(10, rows: 2_000), world)
        await #expect(throws: Stopped.self) {
            _ = try await runs.read(rowsInRun: 1_000) { _ in throw Stopped() }
        }
    }

    @Test func `cancelled reading stops`() async throws {
        let world = try await World()
        let runs = try await runs(World.crowd(10, rows: 2_000), world)
        let kept = Mutex(0)
        let task = Task {
            try await runs.read(rowsInRun: 1_000) { _ in
                kept.withLock { $0 += 1 }
                withUnsafeCurrentTask { $0?.cancel() }
            }
        }
        await #expect(throws: CancellationError.self) { _ = try await task.value }
        #expect(kept.withLock { $0 } == 1)
    }
}
