import Domain

/// How long sessions last, and how wrong passwords slow down whoever goes on guessing.
public struct SessionRules: Hashable, Sendable {
    /// Seconds from sign-in after which a session ends in any case.
    public var longest = 12 * 3600
    /// Seconds without a request after which it ends.
    public var longestIdle = 2 * 3600
    /// Wrong passwords in a row, for one account and from one place, from which on one has to wait.
    public var failuresBeforeWait = 5
    /// Seconds of the first wait; each further failure doubles them.
    public var firstWait = 5
    /// Seconds of the longest wait. Never long enough to keep somebody out.
    public var longestWait = 300
    /// Seconds without a failure after which earlier ones are forgotten.
    public var memory = 86_400
    /// Wrong passwords from one place, for all accounts together, before unknown browsers there have to wait. Enough for
    /// a whole office behind one address on its first day.
    public var failuresOfOrigin = 100
    /// Seconds after which a place is forgiven one of them.
    public var originForgiveness = 10
    /// Days for which a browser is known after it last signed in to an account.
    public var deviceDays = 180

    public init() {}

    func end(from now: Instant) -> Instant { now.adding(seconds: longest) }

    func idleSince(_ now: Instant) -> Instant { now.adding(seconds: -longestIdle) }

    func devicesSince(_ now: Instant) -> Instant { now.adding(days: -deviceDays) }

    func attemptsSince(_ now: Instant) -> Instant { now.adding(seconds: -memory) }

    /// When the next password may be tried.
    func free(after failures: Int, from now: Instant) -> Instant {
        guard failures >= failuresBeforeWait else { return now }
        return now.adding(seconds: min(longestWait, firstWait << min(failures - failuresBeforeWait, 10)))
    }
}
