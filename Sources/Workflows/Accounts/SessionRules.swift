import Domain

/// How long sessions last, and when too many wrong passwords lock an account.
public struct SessionRules: Hashable, Sendable {
    /// Seconds from sign-in after which a session ends in any case.
    public var longest = 12 * 3600
    /// Seconds without a request after which it ends.
    public var longestIdle = 2 * 3600
    /// Wrong passwords in a row that lock the account.
    public var failuresBeforeLock = 5
    /// Seconds of the first lock; each further failure doubles them, up to a day.
    public var firstLock = 15 * 60

    public init() {}

    func end(from now: Instant) -> Instant { now.adding(seconds: longest) }

    func idleSince(_ now: Instant) -> Instant { now.adding(seconds: -longestIdle) }

    func lock(after failures: Int, from now: Instant) -> Instant? {
        guard failures >= failuresBeforeLock else { return nil }
        let doublings = min(failures - failuresBeforeLock, 7)
        return now.adding(seconds: min(86_400, firstLock << doublings))
    }
}
