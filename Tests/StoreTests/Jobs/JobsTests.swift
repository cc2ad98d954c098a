import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct JobsTests {
    private let one = JobID(stored: "job-1")
    private let two = JobID(stored: "job-2")

    private func add(_ id: JobID, to shelf: Shelf, subject: String = "batch") async throws -> Bool {
        try await shelf.write {
            try Jobs.add(.readImport, id: id, subject: subject, stage: .reading, at: shelf.now, in: $0)
        }
    }

    private func claim(_ id: JobID, _ owner: String, seconds: Int = 30, in shelf: Shelf) async throws -> Bool {
        try await shelf.write { tx in
            guard let job = try Jobs.find(id, in: tx) else { return false }
            return try Jobs.claim(job, owner: owner, until: shelf.now.adding(seconds: seconds), in: tx)
        }
    }

    private func free(in shelf: Shelf, after seconds: Int = 0) async throws -> [JobID] {
        try await shelf.read { try Jobs.free(at: shelf.now.adding(seconds: seconds), in: $0) }.map(\.id)
    }

    @Test func `a subject has at most one open job`() async throws {
        let shelf = try await Shelf()
        #expect(try await add(one, to: shelf))
        #expect(try await !add(two, to: shelf))
        #expect(try await add(two, to: shelf, subject: "other"))
        #expect(try await free(in: shelf) == [one, two])
    }

    @Test func `another instance can claim a job only after its lease has run out`() async throws {
        let shelf = try await Shelf()
        _ = try await add(one, to: shelf)
        let waiting = try #require(try await shelf.read { try Jobs.find(one, in: $0) })
        #expect(try await claim(one, "a", in: shelf))
        let isTakenTwice = try await shelf.write {
            try Jobs.claim(waiting, owner: "b", until: shelf.now, in: $0)
        }
        #expect(!isTakenTwice)
        #expect(try await free(in: shelf, after: 29).isEmpty)
        #expect(try await free(in: shelf, after: 31) == [one])
        #expect(try await claim(one, "b", in: shelf))
        let progress = JobProgress(stage: .checking, done: 3, total: 9, began: shelf.now)
        let until = shelf.now.adding(seconds: 60)
        for (owner, isOwner) in [("a", false), ("b", true)] {
            let isWritten = try await shelf.write {
                try Jobs.advance(one, owner: owner, to: progress, until: until, in: $0)
            }
            #expect(isWritten == isOwner)
        }
        let job = try #require(try await shelf.read { try Jobs.latest(for: "batch", in: $0) })
        #expect(job.progress == progress && job.attempts == 1 && job.owner == "b")
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
        #expect(try await shelf.read { try Jobs.owners(in: $0) } == ["a"])
        try await shelf.write { try Jobs.release(owner: "a", in: $0) }
        #expect(try await free(in: shelf) == [one])
    }
}
