import Domain
public import Groundwork
import SQLDatabase
import Store

/// Removes ended sessions, old counts of wrong passwords, and expired devices and codes.
public struct SweepAccounts: Sweeping {
    private let ground: Ground
    private let rules = SessionRules()

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction() async throws {
        let now = ground.now()
        try await ground.pool.write { [rules] tx in
            _ = try Sessions.removeExpired(now: now, idleSince: rules.idleSince(now), in: tx)
            _ = try Attempts.removeOlder(than: rules.attemptsSince(now), in: tx)
            _ = try Devices.removeOlder(than: rules.devicesSince(now), in: tx)
            try Assignments.endTerms(at: now, in: tx)
            _ = try ActivationCodes.removeExpired(before: now.adding(days: -IssueActivationCodes.days), in: tx)
        }
    }
}
