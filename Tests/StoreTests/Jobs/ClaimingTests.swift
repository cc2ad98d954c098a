import Dispatch
import Domain
import SQLDatabase
import Store
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

    /// SQLite has a single writer, so nobody can look while another claims.
    @Test(.enabled(if: !TestEngine.isSQLite))
    func `a claim does not wait for another one that is being saved`() async throws {
        let database = try await SharedDatabase.make()
        let (slow, quick) = (try database.pool(), try database.pool())
        let shelf = try await Shelf(quick)
        try await fill(shelf, Self.ids[..<3])
        let (claims, claim) = AsyncStream<Void>.makeStream()
        let goOn = DispatchSemaphore(value: 0)
        async let first = slow.write { tx in
            let id = try Self.next("slow", in: tx)
            claim.finish()
            goOn.wait()
            // The engine may run this again.
            goOn.signal()
            return id
        }
        for await _ in claims {}
        let second = try await quick.write { try Self.next("quick", in: $0) }
        goOn.signal()
        #expect(second == Self.ids[1])
        let other = try await first
        #expect(other != nil && other != second)
    }
}
