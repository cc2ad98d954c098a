import Dispatch
import Domain
import SQLDatabase
import Store
import Synchronization
import Testing

@testable import TestSupport
@testable import TestWorld

/// Instances that look for work at the same time.
@Suite struct ClaimingTests {
    private static let ids = (0..<10).map { JobID(stored: "job-\($0)") }

    private func fill(_ shelf: Shelf, _ ids: ArraySlice<JobID>) async throws {
        try await shelf.write { tx in
            for id in ids { try Jobs.add(.readImport, id: id, subject: "batch \(id)", stage: .reading, in: tx) }
        }
    }

    @Sendable private static func next(_ owner: String, in tx: any SQLTransaction) throws -> JobID? {
        try Jobs.claimNext([.readImport], owner: owner, lease: 600, in: tx)?.id
    }

    @Test func `ten claims at the same time get ten different jobs`() async throws {
        let database = try await SharedDatabase.make()
        let pools = try (0..<5).map { _ in try database.pool() }
        let shelf = try await Shelf(pools[0])
        try await fill(shelf, Self.ids[...])
        let claimed = try await withThrowingTaskGroup(of: JobID?.self) { group in
            for number in 0..<10 {
                group.addTask { try await pools[number % 5].write { try Self.next("\(number)", in: $0) } }
            }
            return try await group.reduce(into: [JobID?]()) { $0.append($1) }
        }
        #expect(claimed.count == 10 && Set(claimed) == Set(Self.ids))
        #expect(try await shelf.count("job WHERE attempts = 1 AND state = 'running'") == 10)
        #expect(try await shelf.write { try Self.next("late", in: $0) } == nil)
    }

    @Test func `jobs are claimed in the order in which they were added`() async throws {
        let shelf = try await Shelf()
        for id in Self.ids { try await fill(shelf, [id]) }
        for id in Self.ids { #expect(try await shelf.write { try Self.next("a", in: $0) } == id) }
    }

    @Test func `jobs of a newer version are left alone, and do not stop others`() async throws {
        let shelf = try await Shelf()
        try await fill(shelf, Self.ids[..<3])
        try await shelf.write { tx in
            try tx.execute("INSERT INTO job_kind (id, word) VALUES (1000, 'of-a-newer-version')")
            let change = "UPDATE job SET kind = 'of-a-newer-version' WHERE id"
            try tx.execute("\(change) = ?", [.id(Self.ids[0])])
            _ = try Self.next("a", in: tx)
            try tx.execute("\(change) = ?", [.id(Self.ids[1])])
            try tx.execute("UPDATE job SET lease_until = 0 WHERE state = 'running'")
        }
        #expect(try await shelf.read { try Jobs.silent(in: $0) }.map(\.id) == [Self.ids[1]])
        #expect(try await shelf.write { try Self.next("b", in: $0) } == Self.ids[2])
        #expect(try await shelf.write { try Self.next("b", in: $0) } == nil)
        #expect(try await shelf.read { try Jobs.isWaiting(Job.Kind.allCases, in: $0) } == false)
    }

    /// SQLite has a single writer, so nobody can look while another claims.
    @Test(.enabled(if: !TestEngine.isSQLite))
    func `a claim does not wait for another one that is being saved`() async throws {
        let (slow, quick) = try await instances()
        let saving = Saving(in: slow) { try Self.next("slow", in: $0) }
        await saving.hasBegun()
        let second = try await quick.write { try Self.next("quick", in: $0) }
        #expect(second == Self.ids[1])
        let first = try await saving.finish()
        #expect(first.value != nil && first.value != second)
    }

    @Test(.enabled(if: !TestEngine.isSQLite))
    func `a claim does not make an import repeat the page that it saves`() async throws {
        let (slow, quick) = try await instances()
        _ = try await slow.write { try Self.next("slow", in: $0) }
        let saving = Saving(in: slow) { tx in
            let progress = JobProgress(stage: .reading, done: 1)
            return try Jobs.advance(Self.ids[0], owner: "slow", to: progress, lease: 600, in: tx)
        }
        await saving.hasBegun()
        #expect(try await quick.write { try Self.next("quick", in: $0) } == Self.ids[1])
        let saved = try await saving.finish()
        #expect(saved.value && saved.runs == 1)
    }

    private func instances() async throws -> (any SQLPool, any SQLPool) {
        let database = try await SharedDatabase.make()
        let pools = (try database.pool(), try database.pool())
        try await fill(Shelf(pools.1), Self.ids[..<3])
        return pools
    }
}

/// A transaction that stays open until a test ends it.
private final class Saving<Value: Sendable>: Sendable {
    private let (begins, begin) = AsyncStream<Void>.makeStream()
    private let goOn = DispatchSemaphore(value: 0)
    private let runs = Mutex(0)
    private let work: Mutex<Task<Value, any Error>?> = Mutex(nil)

    init(in pool: any SQLPool, _ body: @escaping @Sendable (any SQLTransaction) throws -> Value) {
        let task = Task { [self] in
            try await pool.write { [self] tx in
                runs.withLock { $0 += 1 }
                let value = try body(tx)
                begin.finish()
                goOn.wait()
                // The engine may run this again.
                goOn.signal()
                return value
            }
        }
        work.withLock { $0 = task }
    }

    func hasBegun() async {
        for await _ in begins {}
    }

    /// Ends the transaction.
    /// - Returns: The value, and how often the engine has run the transaction.
    func finish() async throws -> (value: Value, runs: Int) {
        goOn.signal()
        let value = try await #require(work.withLock { $0 }).value
        return (value, runs.withLock { $0 })
    }
}
