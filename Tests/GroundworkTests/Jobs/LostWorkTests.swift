import Domain
import SQLDatabase
import Store
import Synchronization
import Testing

@testable import Groundwork
@testable import TestSupport
@testable import TestWorld

/// Jobs that change their instance, because it fell silent, died or had to stop.
@Suite struct LostWorkTests {
    @Test func `an instance that lost its job to another one writes nothing more`() async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.confirmed(World.crowd(5, rows: 301))
        let slow = world.runner()
        let job = try #require(try await slow.claim())
        let added = Mutex(-1)
        // Before the second page, because the lease of the first instance has run out meanwhile.
        pool.before(write: 2) { _ in
            try await world.letLeasesRunOut()
            try await world.take(job, by: "another")
            let tally = try await world.tally(batch)
            added.withLock { $0 = tally.added }
        }
        try await slow.run(job)
        #expect(added.withLock { $0 } == 903)
        #expect(try await world.tally(batch).added == 903)
        let now = try await world.job(of: batch)
        #expect(now.state == .running && now.owner == "another" && now.attempts == 2)
        try await world.expectBalance()
    }

    @Test func `the instance that took a job over does the rest`() async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.confirmed(World.crowd(5, rows: 301))
        let (slow, quick) = (world.runner(), world.runner())
        let job = try #require(try await slow.claim())
        pool.before(write: 2) { _ in
            try await world.letLeasesRunOut()
            let taken = try #require(try await quick.claim())
            try await quick.run(taken)
        }
        try await slow.run(job)
        #expect(try await world.state(batch) == .committed)
        #expect(try await world.count("record WHERE batch_id = \(batch.sql)") == 1505)
        #expect(try await world.count("audit_entry WHERE action = 'import-committed' AND subject_id = '\(batch)'") == 1)
        #expect(try await world.job(of: batch).state == .done)
        try await world.expectBalance()
    }

    @Test func `progress of a lost job throws an error`() async throws {
        let world = try await World()
        _ = try await world.confirmed([.of(.ben, course: "一")])
        let job = try #require(try await world.runner().claim())
        let running = RunningJob(job)
        let progress = JobProgress(stage: .committing, done: 1, total: 9)
        try await world.pool.write { try running.advance(to: progress, in: $0) }
        #expect(try await world.pool.read { try Jobs.find(job.id, in: $0) }?.progress == progress)
        try await world.letLeasesRunOut()
        try await world.take(job, by: "another")
        await #expect(throws: RunningJob.Lost.self) {
            try await world.pool.write { try running.advance(to: progress, in: $0) }
        }
    }

    @Test func `an instance that claims its own job again stops its earlier work on it`() async throws {
        let world = try await World()
        _ = try await world.confirmed([.of(.ben, course: "一")])
        let runner = world.runner()
        let first = RunningJob(try #require(try await runner.claim()))
        try await world.letLeasesRunOut()
        let second = RunningJob(try #require(try await runner.claim()))
        let progress = JobProgress(stage: .committing, done: 1)
        await #expect(throws: RunningJob.Lost.self) {
            try await world.pool.write { try first.advance(to: progress, in: $0) }
        }
        try await world.pool.write { try second.advance(to: progress, in: $0) }
    }

    @Test func `a silent instance keeps its job until the lease has run out`() async throws {
        let world = try await World()
        _ = try await world.confirmed([.of(.ben, course: "一")])
        let other = world.runner()
        _ = try #require(try await world.runner().claim())
        #expect(try await other.claim() == nil)
        try await world.letLeasesRunOut()
        #expect(try await other.claim()?.attempts == 2)
    }

    @Test(arguments: [3600, -3600])
    func `an instance with a wrong clock steals no running job`(_ seconds: Int) async throws {
        let world = try await World()
        let batch = try await world.confirmed([.of(.ben, course: "一")])
        let wrong = world.instance(ahead: seconds)
        let job = try #require(try await world.runner().claim())
        #expect(try await wrong.runner().claim() == nil)
        try await wrong.pool.write { try Jobs.release(silent: job.id, in: $0) }
        #expect(try await world.job(of: batch).state == .running)
        try await world.letLeasesRunOut()
        #expect(try await wrong.runner().claim()?.subject == batch.text)
    }

    @Test(arguments: [3600, -3600])
    func `an instance with a wrong clock does not lose its own job`(_ seconds: Int) async throws {
        let world = try await World()
        _ = try await world.confirmed([.of(.ben, course: "一")])
        let wrong = world.instance(ahead: seconds)
        let running = RunningJob(try #require(try await wrong.runner().claim()))
        #expect(try await world.runner().claim() == nil)
        try await wrong.pool.write { try running.advance(to: JobProgress(stage: .committing, done: 1), in: $0) }
        #expect(try await world.runner().claim() == nil)
    }

    @Test func `a job of a dead process on this machine is taken over at once`() async throws {
        let world = try await World()
        let batch = try await world.confirmed([.of(.ben, course: "一")])
        let host = JobOwner().description.prefix { $0 != "|" }
        try await world.take(world.job(of: batch), by: "\(host)|2000000000|gone")
        let job = try #require(try await world.runner().claim())
        #expect(job.subject == batch.text && job.attempts == 2)
    }

    @Test func `a restarted process with the same number counts as dead`() async throws {
        let world = try await World()
        let batch = try await world.confirmed([.of(.ben, course: "一")])
        let own = JobOwner().description.split(separator: "|")
        try await world.take(world.job(of: batch), by: "\(own[0])|\(own[1])|before-the-restart")
        try await world.work(on: batch)
        #expect(try await world.state(batch) == .committed)
    }

    @Test func `a living process, another machine and an unknown name do not count as dead`() async throws {
        let owner = JobOwner()
        #expect(owner.hasClaimed(owner.claim()))
        #expect(!owner.hasClaimed(JobOwner().claim()))
        #expect(!owner.isDead(JobOwner().claim()))
        let parts = owner.description.split(separator: "|")
        let (other, parent) = (JobOwner(), "\(parts[0])|1|init")
        #expect(!owner.isDead(owner.description))
        #expect(!owner.isDead(other.description))
        #expect(!owner.isDead(parent))
        #expect(!owner.isDead("elsewhere|2000000000|gone"))
        // Two containers with the name of their host. Each has a process 1.
        let host = parts[0].split(separator: " ")[0]
        #expect(!owner.isDead("\(host)|2000000000|gone"))
        #expect(!owner.isDead("\(host) another-start pid:[1]|\(parts[1])|gone"))
        #expect(!owner.isDead("nonsense"))
        #expect(owner.isDead("\(parts[0])|2000000000|gone"))
    }

    @Test func `a stopping instance gives its job back, and this is not an attempt`() async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.confirmed(World.crowd(5, rows: 301))
        let runner = world.runner()
        let job = try #require(try await runner.claim())
        let task = Mutex<Task<Void, any Error>?>(nil)
        pool.before(write: 1) { _ in
            while task.withLock({ $0 }) == nil { await Task.yield() }
            task.withLock { $0?.cancel() }
        }
        let working = Task { try await runner.run(job) }
        task.withLock { $0 = working }
        try await working.value
        let now = try await world.job(of: batch)
        #expect(now.state == .waiting && now.owner == nil && now.attempts == 0)
        #expect(try await world.state(batch) == .committing)
        try await world.work(on: batch)
        #expect(try await world.count("record WHERE batch_id = \(batch.sql)") == 1505)
        try await world.expectBalance()
    }

    @Test func `a job that fails because its instance stops is also given back`() async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.confirmed([.of(.ben, course: "一")])
        let runner = world.runner()
        let job = try #require(try await runner.claim())
        pool.before(write: 1) { _ in
            withUnsafeCurrentTask { $0?.cancel() }
            throw PowerCut()
        }
        try await Task { try await runner.run(job) }.value
        let now = try await world.job(of: batch)
        #expect(now.state == .waiting && now.owner == nil && now.attempts == 0)
    }

    @Test func `a leaving instance gives back a job that it has just claimed`() async throws {
        let world = try await World()
        let (mine, other) = (
            try await world.confirmed([.of(.ben, course: "一")]), try await world.confirmed([.of(.ada, course: "二")])
        )
        let (runner, colleague) = (world.runner(), world.runner())
        #expect(try await runner.claim()?.subject == mine.text)
        #expect(try await colleague.claim()?.subject == other.text)
        let leaving = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await runner.leave()
        }
        try await leaving.value
        #expect(try await world.job(of: mine).state == .waiting)
        #expect(try await world.job(of: other).state == .running)
    }
}
