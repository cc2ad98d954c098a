import Domain

/// The rules for how long sessions last, and how long a person must wait after wrong passwords.
public struct SessionRules: Hashable, Sendable {
    /// The number of seconds after which a session ends in any case.
    public var longest = 12 * 3600
    /// The number of seconds without a request after which a session ends.
    public var longestIdle = 2 * 3600
    /// The number of wrong passwords in a row, for one account and one origin, after which one must wait.
    public var failuresBeforeWait = 5
    /// The number of seconds of the first wait. Each further wrong password doubles it.
    public var firstWait = 5
    /// The number of seconds of the longest wait. It is too short to lock a person out.
    public var longestWait = 300
    /// The number of seconds without a wrong password after which earlier ones are forgotten.
    public var memory = 86_400
    /// The number of wrong passwords from one origin, for all accounts together, after which unknown browsers must
    /// wait. It is enough for a whole office with one address on its first day.
    public var failuresOfOrigin = 100
    /// The number of seconds after which one wrong password of an origin is forgotten.
    public var originForgiveness = 10
    /// The number of organisations that may register from one origin without waiting.
    public var registrations = 20
    /// The number of seconds after which one of them is forgotten.
    public var registrationForgiveness = 180
    /// The number of days for which a browser is known after its last sign-in to an account.
    public var deviceDays = 180

    public init() {}

    func end(from now: Instant) -> Instant { now.adding(seconds: longest) }

    func idleSince(_ now: Instant) -> Instant { now.adding(seconds: -longestIdle) }

    func devicesSince(_ now: Instant) -> Instant { now.adding(days: -deviceDays) }

    func attemptsSince(_ now: Instant) -> Instant { now.adding(seconds: -memory) }

    /// Returns the time when the next password may be tried.
    func free(after failures: Int, from now: Instant) -> Instant {
        guard failures >= failuresBeforeWait else { return now }
        return now.adding(seconds: min(longestWait, firstWait << min(failures - failuresBeforeWait, 10)))
    }
}
