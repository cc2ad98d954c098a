import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// Sheets with more rows than one transaction handles.
@Suite struct ChunkTests {
    private func recordsPerPerson(_ world: World, _ batch: BatchID) async throws -> [Int] {
        try await world.pool.read { sql in
            try sql.rows(
                "SELECT count(*) FROM record WHERE batch_id = ? GROUP BY person_id ORDER BY 1",
                [.id(batch)]
            ) { try $0.integer() }
        }
    }

    @Test func `the rows of people across chunks are all added once`() async throws {
        let world = try await World()
        let batch = try await world.stage(World.crowd(5, rows: 301))
        #expect(try await world.commit(batch) == .underWay)
        #expect(try await recordsPerPerson(world, batch) == Array(repeating: 301, count: 5))
        #expect(try await world.tally(batch).counts == [0, 0, 0, 1505])
        try await world.expectBalance()
    }

    @Test(arguments: [1000, 3000])
    func `a person with very many rows is added completely`(_ rows: Int) async throws {
        let world = try await World()
        let batch = try await world.stage(World.crowd(1, rows: rows))
        #expect(try await world.commit(batch) == .underWay)
        #expect(try await recordsPerPerson(world, batch) == [rows])
        try await world.expectBalance()
    }

    @Test(arguments: [1, 2])
    func `an interrupted commit leaves complete people and can be continued`(_ chunk: Int) async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.stage(World.crowd(5, rows: 301))
        // The first write decides, and the second claims the job.
        pool.before(write: 2 + chunk) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await world.commit(batch) }
        let tally = try await world.tally(batch)
        #expect(tally.added == (chunk - 1) * 903 && tally.new == 1505 - tally.added)
        let view = try await world.see(batch)
        #expect(view.batch.state == .committing && view.progress?.hasFailed == true)
        try await world.expectBalance()
        await #expect(throws: LookupFailure.outdated) {
            try await CancelImport(world.ground, files: world.files)(world.official(.lin), batch)
        }
        try await ContinueImport(world.ground)(world.official(.lin), batch)
        try await world.work(on: batch)
        #expect(try await recordsPerPerson(world, batch) == Array(repeating: 301, count: 5))
        #expect(try await world.tally(batch).counts == [0, 0, 0, 1505])
        try await world.expectBalance()
    }

    @Test func `two commits at once add nothing twice`() async throws {
        let database = try await SharedDatabase.make()
        let world = try await World(pool: database.pool())
        let batch = try await world.stage(World.crowd(5, rows: 301))
        let outcomes = try await withThrowingTaskGroup(of: CommitImport.Outcome.self) { group in
            for clerk in [Official.lin, .guo, .lin] {
                group.addTask { try await world.commit(batch, by: world.official(clerk)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes == [.underWay, .underWay, .underWay])
        #expect(try await recordsPerPerson(world, batch) == Array(repeating: 301, count: 5))
        #expect(
            try await world.count("audit_entry WHERE action = 'import-committed' AND subject_id = '\(batch.text)'") == 1
        )
        try await world.expectBalance()
    }

    @Test func `a sheet that was interrupted during reading or checking is continued`() async throws {
        for write in [3, 4, 6, 7, 8] {
            let (world, pool) = try await World.hooked()
            let path = world.folder.file("big.xlsx")
            try Sheet(World.crowd(7, rows: 301)).write(to: path)
            pool.before(write: write) { _ in throw PowerCut() }
            let id: BatchID = world.ground.newID()
            await #expect(throws: PowerCut.self) { try await world.upload(path, id: id) }
            #expect(try await world.see(id).progress?.hasFailed == true)
            try await ContinueImport(world.ground)(world.official(.lin), id)
            try await world.work(on: id)
            #expect(try await world.tally(id).counts == [2107, 0, 0, 0])
            #expect(try await world.tally(id).newPeople == 7)
            #expect(try await world.commit(id) == .underWay)
            #expect(try await recordsPerPerson(world, id) == Array(repeating: 301, count: 7))
            try await world.expectBalance()
        }
    }

    @Test func `cancelling a sheet stops its check`() async throws {
        let (world, pool) = try await World.hooked()
        let path = world.folder.file("big.xlsx")
        try Sheet(World.crowd(7, rows: 301)).write(to: path)
        let id: BatchID = world.ground.newID()
        let lin = try world.official(.lin)
        let (ground, clock) = (world.ground, world.clock)
        pool.before(write: 7) { inner in
            let beside = Ground(
                pool: inner,
                policies: ground.policies,
                jurisdiction: ground.jurisdiction,
                newID: ground.newID,
                now: { clock.now }
            )
            try await CancelImport(beside, files: world.files)(lin, id)
        }
        _ = try await world.upload(path, id: id)
        #expect(try await world.see(id).batch.state == .cancelled)
        #expect(try world.folder.files(in: "imports") == [])
        #expect(try await world.count("import_page WHERE batch_id = \(id.sql)") == 0)
        #expect(try await world.commit(id) == .cancelled)
        #expect(try await world.count("record WHERE batch_id = \(id.sql)") == 0)
    }
}
