import Domain
import SQLDatabase
import Store
import Testing

@testable import Groundwork
@testable import Imports
@testable import TestSupport
@testable import TestWorld

/// Jobs that are stored in the database, and the instances that run them.
@Suite struct JobRunnerTests {
    @Test func `a job is claimed by one instance, the oldest first`() async throws {
        let world = try await World()
        let first = try await world.uploaded([.of(.ben, course: "一")])
        world.clock.pass(seconds: 1)
        let second = try await world.uploaded([.of(.ben, course: "二")])
        let (one, two) = (world.runner(), world.runner())
        #expect(try await one.claim()?.subject == first.text)
        #expect(try await two.claim()?.subject == second.text)
        #expect(try await one.claim() == nil)
        #expect(try await two.claim() == nil)
    }

    @Test func `a finished job is done, and its batch is staged`() async throws {
        let world = try await World()
        let batch = try await world.uploaded([.of(.ben, course: "一")])
        let runner = world.runner()
        let job = try #require(try await runner.claim())
        #expect(job.state == .running && job.attempts == 1)
        try await runner.run(job)
        #expect(try await world.job(of: batch).state == .done)
        #expect(try await world.state(batch) == .staged)
        try await runner.run(job)
        #expect(try await world.tally(batch).counts == [1, 0, 0, 0])
    }

    @Test func `two instances at the same time do the work once`() async throws {
        let database = try await SharedDatabase.make()
        let world = try await World(pool: database.pool())
        let batch = try await world.confirmed(World.crowd(4, rows: 300))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...4 {
                let runner = world.runner()
                group.addTask { try await runner.finish(batch.text) }
            }
            try await group.waitForAll()
        }
        let job = try await world.job(of: batch)
        #expect(job.state == .done && job.attempts == 1)
        #expect(try await world.tally(batch).counts == [0, 0, 0, 1200])
        #expect(try await world.count("record WHERE batch_id = \(batch.sql)") == 1200)
        try await world.expectBalance()
    }

    @Test func `an instance can wait for the work of another one`() async throws {
        let world = try await World()
        let batch = try await world.confirmed([.of(.ben, course: "一")])
        let busy = world.runner()
        let job = try #require(try await busy.claim())
        let (looks, look) = AsyncStream<Void>.makeStream()
        let waiting = Task { try await world.runner().finish(batch.text) { _ in look.finish() } }
        for await _ in looks {}
        #expect(try await world.state(batch) == .committing)
        try await busy.run(job)
        try await waiting.value
        #expect(try await world.state(batch) == .committed)
        #expect(try await world.job(of: batch).attempts == 1)
    }

    @Test func `a failed job reports it, and is not tried again automatically`() async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.confirmed([.of(.ben, course: "一")])
        let runner = world.runner()
        let job = try #require(try await runner.claim())
        pool.before(write: 1) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await runner.run(job) }
        #expect(try await world.job(of: batch).state == .failed)
        #expect(try await runner.claim() == nil)
        try await ContinueImport(world.ground)(world.official(.lin), batch)
        try await world.work(on: batch)
        #expect(try await world.tally(batch).added == 1)
    }

    @Test func `a job of an unknown kind fails and reports it`() async throws {
        let world = try await World()
        let batch = try await world.uploaded([.of(.ben)])
        try await JobRunner(world.ground, works: []).finish(batch.text)
        #expect(try await world.job(of: batch).state == .failed)
        #expect(try await world.count("job WHERE message LIKE '%read-import%'") == 1)
    }

    @Test func `a job of an unknown kind waits for an instance that knows it`() async throws {
        let world = try await World()
        let batch = try await world.uploaded([.of(.ben)])
        let old = JobRunner(world.ground, works: world.works.filter { $0.kind != .readImport })
        #expect(try await old.claim() == nil)
        #expect(try await JobRunner(world.ground, works: []).claim() == nil)
        #expect(try await world.runner().claim()?.subject == batch.text)
    }

    @Test func `a job that was started too often fails, and can be requested again`() async throws {
        let world = try await World()
        let batch = try await world.confirmed([.of(.ben, course: "一")])
        for attempt in 1...30 {
            let job = try #require(try await world.runner().claim())
            #expect(job.attempts == attempt)
            try await world.letLeasesRunOut()
        }
        let last = world.runner()
        let job = try #require(try await last.claim())
        try await last.run(job)
        #expect(try await world.job(of: batch).state == .failed)
        #expect(try await world.tally(batch).added == 0)
        #expect(try await world.see(batch).progress?.hasFailed == true)
        try await ContinueImport(world.ground)(world.official(.lin), batch)
        #expect(try await world.job(of: batch).attempts == 0)
        try await world.work(on: batch)
        #expect(try await world.tally(batch).added == 1)
    }

    @Test func `continuing a running job adds no other job`() async throws {
        let world = try await World()
        let batch = try await world.confirmed([.of(.ben, course: "一")])
        let jobs = try await world.count("job")
        for _ in 1...3 { try await ContinueImport(world.ground)(world.official(.lin), batch) }
        #expect(try await world.count("job") == jobs)
    }

    @Test(arguments: [Official.shen, .hua, .pan])
    func `only the organisation's own clerks can continue its work`(_ who: Official) async throws {
        let world = try await World()
        let batch = try await world.confirmed([.of(.ben, course: "一")])
        await #expect(throws: Refusal.notYours) { try await ContinueImport(world.ground)(world.official(who), batch) }
    }
}
