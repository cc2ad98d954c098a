import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct LatestJobTests {
    /// The latest of two jobs: one that has just ended, and a new one that is stored `seconds` later. The time
    /// may be earlier if the database has moved to another host.
    private func latest(after seconds: Int) async throws -> Job? {
        let shelf = try await Shelf()
        let (one, two) = (JobID(stored: "one"), JobID(stored: "two"))
        return try await shelf.write { tx in
            try Jobs.add(.readImport, id: one, subject: "batch", stage: .reading, in: tx)
            _ = try Jobs.claim(one, owner: "a", lease: 0, in: tx)
            try Jobs.finish(one, owner: "a", in: tx)
            try Jobs.add(.commitImport, id: two, subject: "batch", stage: .committing, in: tx)
            try tx.execute(
                "UPDATE job SET created_at = (SELECT created_at + ? FROM job WHERE id = ?) WHERE id = ?",
                [.integer(seconds * 1000), .id(one), .id(two)]
            )
            return try Jobs.latest(for: "batch", in: tx)
        }
    }

    @Test(arguments: [1, 0])
    func `a waiting job is the latest one, even after an ended job`(_ seconds: Int) async throws {
        #expect(try await latest(after: seconds)?.kind == .commitImport)
    }

    @Test func `a waiting job is the latest one, even if the clock was set back`() async throws {
        #expect(try await latest(after: -2)?.kind == .commitImport)
    }

    @Test func `a subject without jobs has no latest job`() async throws {
        let shelf = try await Shelf()
        #expect(try await shelf.read { try Jobs.latest(for: "none", in: $0) } == nil)
    }

    @Test(arguments: [(done: 9, attempts: 1), (5, 2), (4, 2)])
    func `attempts are counted from one again only if the work gets further than before`(
        _ expected: (done: Int, attempts: Int)
    ) async throws {
        let shelf = try await Shelf()
        let id = JobID(stored: "one")
        let attempts = try await shelf.write { tx in
            try Jobs.add(.readImport, id: id, subject: "batch", stage: .reading, in: tx)
            for (owner, done) in [("a", 5), ("b", expected.done)] {
                _ = try Jobs.claimNext([.readImport], owner: owner, lease: 30, in: tx)
                let progress = JobProgress(stage: .checking, done: done, total: 9)
                _ = try Jobs.advance(id, owner: owner, to: progress, lease: -1, in: tx)
                try Jobs.release(silent: id, in: tx)
            }
            return try Jobs.find(id, in: tx)?.attempts
        }
        #expect(attempts == expected.attempts)
    }

    @Test func `a job that is given back does not count as an attempt`() async throws {
        let shelf = try await Shelf()
        let id = JobID(stored: "one")
        try await shelf.write { tx in
            try Jobs.add(.readImport, id: id, subject: "batch", stage: .reading, in: tx)
            _ = try Jobs.claim(id, owner: "a", lease: 0, in: tx)
            try Jobs.release(id, owner: "b", in: tx)
        }
        #expect(try await shelf.read { try Jobs.find(id, in: $0) }?.state == .running)
        try await shelf.write { try Jobs.release(id, owner: "a", in: $0) }
        let job = try #require(try await shelf.read { try Jobs.find(id, in: $0) })
        #expect(job.state == .waiting && job.attempts == 0 && job.owner == nil)
    }
}
