import Domain
public import Groundwork
import SQLDatabase
import Store

/// Keeps the lists of regions and their sums as the records are: it writes the lines of people who have changed, and all
/// lines of a newly listed year.
///
/// Any instance may do it at any time. It is no job, because there is always a little of it. What is to be done waits in
/// the database.
public struct KeepListing: Sendable {
    /// The people whose lines in a new year are written in one transaction. Other writers wait so long at most.
    private static let peopleAtOnce = 500

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Works until nothing is left to do, or until the task is cancelled.
    /// - Parameter rest: The pause after each transaction, in which other processes can write.
    public func callAsFunction(rest: Duration = .zero) async throws {
        while try await step(), !Task.isCancelled {
            if rest > .zero { try await Task.sleep(for: rest) }
        }
    }

    /// Writes the lines of people who have changed, so that a command can end with what it did in the lists. The server
    /// lists new years.
    public func changes() async throws {
        let year = ground.today.year
        while try await ground.pool.write(holding: [Listing.hold], { try Listing.fold(in: year, $0) }) {}
    }

    /// Does a small part of the work in one transaction. Changes come before new years.
    /// - Returns: Whether there is more to do.
    public func step() async throws -> Bool {
        let year = ground.today.year
        guard try await !ground.pool.read({ try Listing.isUpToDate(in: year, $0) }) else { return false }
        return try await ground.pool.write(holding: [Listing.hold]) { tx in
            if try Listing.fold(in: year, tx) { return true }
            return try Listing.fill(Self.peopleAtOnce, tx)
        }
    }
}
