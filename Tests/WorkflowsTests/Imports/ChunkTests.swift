import Domain
import SQLDatabase
import SQLiteDriver
import Store
import Testing
import Workflows

/// Sheets of more rows than one transaction takes.
@Suite struct ChunkTests {
    private func recordsPerPerson(_ world: World, _ batch: BatchID) async throws -> [Int] {
        try await world.pool.read { sql in
            try sql.rows(
                "SELECT count(*) FROM record WHERE batch_id = ? GROUP BY person_id ORDER BY 1",
                [.text(batch.text)]
            ) { try $0.integer() }
        }
    }

    @Test func `rows of people that cross the chunks are all added, once`() async throws {
        let world = try await World()
        let batch = try await world.stage(World.crowd(5, rows: 301))
        #expect(try await world.commit(batch) == .committed)
        #expect(try await recordsPerPerson(world, batch) == Array(repeating: 301, count: 5))
        #expect(try await world.tally(batch).counts == [0, 0, 0, 1505])
        try await world.expectBalance()
    }

    @Test(arguments: [1000, 3000])
    func `a person of so many rows is added whole`(_ rows: Int) async throws {
        let world = try await World()
        let batch = try await world.stage(World.crowd(1, rows: rows))
        #expect(try await world.commit(batch) == .committed)
        #expect(try await recordsPerPerson(world, batch) == [rows])
        try await world.expectBalance()
    }

    @Test(arguments: [1, 2])
    func `an interrupted commit left whole people and is carried on`(_ chunk: Int) async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.stage(World.crowd(5, rows: 301))
        // The first write decides which rows are refused.
        pool.before(write: 1 + chunk) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await world.commit(batch) }
        let tally = try await world.tally(batch)
        #expect(tally.added == (chunk - 1) * 903 && tally.new == 1505 - tally.added)
        #expect(try await world.see(batch).batch.state == .staged)
        try await world.expectBalance()
        if chunk > 1 {
            await #expect(throws: StoreFailure.outdated) {
                try await CancelImport(world.ground)(world.official(.lin), batch)
            }
        }
        #expect(try await world.commit(batch) == .committed)
        #expect(try await recordsPerPerson(world, batch) == Array(repeating: 301, count: 5))
        try await world.expectBalance()
    }

    @Test func `a batch that is cancelled before its first chunk says so and adds nothing`() async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.stage([.of(.ben, course: "另一门课")])
        let at = world.clock.now
        pool.before(write: 2) { inner in
            try await inner.write { try Imports.finish(batch, as: .cancelled, at: at, in: $0) }
        }
        #expect(try await world.commit(batch) == .cancelled)
        #expect(try await world.tally(batch).added == 0)
    }

    @Test func `two who commit at once add nothing twice`() async throws {
        let folder = try TemporaryFolder()
        let world = try await World(pool: SQLitePool(path: folder.file("xueshi.sqlite")))
        let batch = try await world.stage(World.crowd(5, rows: 301))
        let outcomes = try await withThrowingTaskGroup(of: CommitImport.Outcome.self) { group in
            for clerk in [Official.lin, .guo, .lin] {
                group.addTask { try await world.commit(batch, by: world.official(clerk)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes == [.committed, .committed, .committed])
        #expect(try await recordsPerPerson(world, batch) == Array(repeating: 301, count: 5))
        #expect(
            try await world.count("audit_entry WHERE action = 'import-committed' AND subject_id = '\(batch.text)'") == 1
        )
        try await world.expectBalance()
    }

    @Test func `staging that is interrupted leaves no batch that looks complete`() async throws {
        let (world, pool) = try await World.hooked()
        let before = try await world.count("import_batch WHERE state = 'staged'")
        pool.before(write: 3) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await world.stage(World.crowd(2, rows: 1500)) }
        #expect(try await world.count("import_batch WHERE state = 'staged'") == before)
    }
}
