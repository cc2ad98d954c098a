import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct JobsTests {
    private let one = JobID(stored: "job-1")
    private let two = JobID(stored: "job-2")

    private func add(_ id: JobID, to shelf: Shelf, subject: String = "batch") async throws -> Bool {
        try await shelf.write { try Jobs.add(.readImport, id: id, subject: subject, stage: .reading, in: $0) }
    }

    private func claim(_ id: JobID, _ owner: String, in shelf: Shelf) async throws -> Bool {
        try await shelf.write { try Jobs.claim(id, owner: owner, lease: 30, in: $0) != nil }
    }

    private func isWaiting(in shelf: Shelf) async throws -> Bool {
        try await shelf.read { try Jobs.isWaiting([.readImport], in: $0) }
    }

    @Test func `a subject has at most one open job`() async throws {
        let shelf = try await Shelf()
        #expect(try await add(one, to: shelf))
        #expect(try await !add(two, to: shelf))
        #expect(try await add(two, to: shelf, subject: "other"))
        #expect(try await shelf.count("job") == 2)
    }

    @Test func `another instance can claim a job only after its lease has run out`() async throws {
        let shelf = try await Shelf()
        _ = try await add(one, to: shelf)
        #expect(try await isWaiting(in: shelf))
        #expect(try await claim(one, "a", in: shelf))
        #expect(try await !claim(one, "b", in: shelf))
        #expect(try await shelf.read { try Jobs.silent(in: $0) }.isEmpty)
        try await shelf.write { try Jobs.release(silent: one, in: $0) }
        #expect(try await !isWaiting(in: shelf))
        try await shelf.write { _ = try $0.execute("UPDATE job SET lease_until = 0") }
        #expect(try await shelf.read { try Jobs.silent(in: $0) }.map(\.id) == [one])
        try await shelf.write { try Jobs.release(silent: one, in: $0) }
        #expect(try await isWaiting(in: shelf))
        #expect(try await claim(one, "b", in: shelf))
        let progress = JobProgress(stage: .checking, done: 3, total: 9)
        for (owner, isOwner) in [("a", false), ("b", true)] {
            let isWritten = try await shelf.write {
                try Jobs.advance(one, owner: owner, to: progress, lease: 60, in: $0)
            }
            #expect(isWritten == isOwner)
        }
        let job = try #require(try await shelf.read { try Jobs.latest(for: "batch", in: $0) })
        #expect(job.progress == progress && job.attempts == 1 && job.owner == "b")
    }

    @Test func `a lease counts from the present moment of the database, and each progress renews it`() async throws {
        let shelf = try await Shelf()
        _ = try await add(one, to: shelf)
        for (seconds, isFirst) in [(30, true), (60, false)] {
            let before = try await moment(in: shelf)
            try await shelf.write { tx in
                guard !isFirst else {
                    _ = try Jobs.claimNext([.readImport], owner: "a", lease: seconds, in: tx)
                    return
                }
                let progress = JobProgress(stage: .checking, done: 3)
                _ = try Jobs.advance(one, owner: "a", to: progress, lease: seconds, in: tx)
            }
            let until = try await shelf.read { try $0.count("SELECT lease_until FROM job") } - seconds * 1000
            #expect(until >= before)
            #expect(try await until <= moment(in: shelf))
        }
    }

    private func moment(in shelf: Shelf) async throws -> Int {
        try await shelf.read { try $0.count("SELECT \($0.dialect.now)") }
    }

    @Test func `the time left counts from the claim, and from each new stage`() async throws {
        let shelf = try await Shelf()
        _ = try await add(one, to: shelf)
        func began(_ change: @escaping @Sendable (any SQLTransaction) throws -> Void) async throws -> Int {
            try await shelf.write { _ = try $0.execute("UPDATE job SET stage_began_at = 5") }
            try await shelf.write(change)
            return try await shelf.read { try $0.count("SELECT stage_began_at FROM job") }
        }
        func advance(_ stage: JobProgress.Stage) async throws -> Int {
            try await began { [one] in
                let progress = JobProgress(stage: stage, done: 3, total: 9)
                _ = try Jobs.advance(one, owner: "a", to: progress, lease: 30, in: $0)
            }
        }
        #expect(try await began { _ = try Jobs.claimNext([.readImport], owner: "a", lease: 30, in: $0) } > 5)
        #expect(try await advance(.reading) == 5)
        #expect(try await advance(.checking) > 5)
        #expect(try await advance(.checking) == 5)
        let job = try #require(try await shelf.read { try Jobs.find(one, in: $0) })
        #expect(job.spent > 1_000_000 && job.secondsLeft.map { $0 > job.spent / 1000 } == true)
    }

    @Test func `an ended job stays as it is, and a new job can be added`() async throws {
        let shelf = try await Shelf()
        _ = try await add(one, to: shelf)
        _ = try await claim(one, "a", in: shelf)
        try await shelf.write { try Jobs.finish(one, owner: "b", in: $0) }
        #expect(try await shelf.read { try Jobs.find(one, in: $0) }?.state == .running)
        try await shelf.write { try Jobs.finish(one, owner: "a", failure: "why", in: $0) }
        #expect(try await shelf.read { try Jobs.find(one, in: $0) }?.state == .failed)
        #expect(try await add(two, to: shelf))
    }

    @Test func `the job of a dead instance waits again`() async throws {
        let shelf = try await Shelf()
        _ = try await add(one, to: shelf)
        _ = try await claim(one, "a", in: shelf)
        #expect(try await shelf.read { try Jobs.running(in: $0) }.map(\.owner) == ["a"])
        let held = try #require(try await shelf.read { try Jobs.running(in: $0) }.first)
        try await shelf.write { _ = try $0.execute("UPDATE job SET owner = 'b'") }
        try await shelf.write { try Jobs.release(dead: held, in: $0) }
        #expect(try await !isWaiting(in: shelf))
        try await shelf.write { _ = try $0.execute("UPDATE job SET owner = 'a'") }
        try await shelf.write { try Jobs.release(dead: held, in: $0) }
        #expect(try await isWaiting(in: shelf))
    }
}
