public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Compares the lists of regions with the records, and the sums with the lists, and corrects what differs.
///
/// Nothing should ever differ. The check finds faults of the program and changes that somebody made by hand.
public struct CheckListing: Sendable {
    /// The result of a whole check.
    public struct Result: Hashable, Sendable {
        public let people: Int
        /// The lines and sums that were wrong.
        public let corrected: Int
    }

    /// The people who are compared in one transaction.
    private static let peopleAtOnce = 500

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns whether the check of a day has not ended yet.
    public func isDue(on day: Day) async throws -> Bool {
        try await ground.pool.read { try ListingCheck.find(in: $0)?.isDone(on: day) != true }
    }

    /// Checks everything now, however recent the last check is.
    public func callAsFunction() async throws -> Result {
        let today = ground.today
        try await ground.pool.write(holding: [Listing.hold]) { try ListingCheck.begin(on: today, in: $0) }
        while true {
            if let result = try await step(on: today) { return result }
            try Task.checkCancellation()
        }
    }

    /// Does a small part of the check in one transaction. It begins a new check if the last one is of an earlier day, and
    /// continues where another instance has stopped.
    /// - Returns: The result, when the check has ended.
    public func step(on day: Day) async throws -> Result? {
        let year = ground.today.year
        return try await ground.pool.write(holding: [Listing.hold]) { tx in
            // Changes that wait are no faults.
            if try Listing.fold(in: year, tx) { return nil }
            if try Listing.fill(Self.peopleAtOnce, tx) { return nil }
            if try ListingCheck.find(in: tx)?.day != day { try ListingCheck.begin(on: day, in: tx) }
            guard let done = try ListingCheck.advance(Self.peopleAtOnce, in: tx) else { return nil }
            return Result(people: done.people, corrected: done.corrected)
        }
    }
}
