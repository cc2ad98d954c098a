import Credentials
import Domain
import Groundwork
import SQLDatabase
import Store

/// Counts guesses before they are checked, so that many guesses at the same time count as much as guesses one after
/// another.
///
/// A count belongs to an account and an origin, so that nobody can lock out another person. A browser that has signed
/// in to the account before has its own count. All counts are in the database, so that all instances share them.
struct Guesses {
    let ground: Ground
    let rules: SessionRules

    /// A guess that is being checked. It counts as wrong until it turns out to be correct.
    struct Reservation: Sendable {
        let key: String
        /// The key of the origin, or `nil` for a known browser.
        let originKey: String?
        let failures: Int
        /// The time before which the next guess is not checked.
        let freeAt: Instant

        /// What changing the count again changes.
        var holds: [SQLHold] { [key, originKey].compactMap(\.self).map(SQLHold.attempts) }
    }

    enum Answer: Sendable {
        case free(Reservation)
        /// No guess is checked before this time.
        case wait(until: Instant)
        /// Too many guesses came from this origin, for any accounts.
        case crowded(until: Instant)
    }

    /// The thing that is guessed. It belongs to an account, which may not exist.
    struct Target: Sendable {
        /// The kind of guess: `password`, `code` or `session`. Each kind has its own count.
        let kind: String
        let name: String
        /// The account whose counts can be removed, or `nil` if the account does not exist.
        let account: AccountID?
    }

    /// Returns what counting a guess changes, so that guesses at the same time wait for each other.
    func holds(_ target: Target, _ visit: Visit, knows: Bool) -> [SQLHold] {
        [key(target, visit, knows: knows)].map(SQLHold.attempts) + (knows ? [] : [.attempts(originKey(visit))])
    }

    /// Counts a guess, unless the caller must wait.
    /// - Parameter knows: Whether the browser has signed in to the account before.
    func reserve(
        _ target: Target,
        _ visit: Visit,
        knows: Bool,
        now: Instant,
        in tx: any SQLTransaction
    ) throws -> Answer {
        let key = key(target, visit, knows: knows)
        if let until = try wait(target, visit, knows: knows, now: now, in: tx) { return .wait(until: until) }
        // This comes before the target is stored, so that guesses with ever new names do not fill the table.
        let originKey = knows ? nil : originKey(visit)
        if let originKey, let until = try count(originKey, now: now, in: tx) { return .crowded(until: until) }
        let found = try Attempts.hold(key, of: target.account, at: now, in: tx)
        guard found.freeAt <= now else { return .wait(until: found.freeAt) }
        let failures = found.lastAt < rules.attemptsSince(now) ? 1 : found.failures + 1
        let freeAt = rules.free(after: failures, from: now)
        try Attempts.set(Attempts.Count(failures: failures, lastAt: now, freeAt: freeAt), key, in: tx)
        return .free(Reservation(key: key, originKey: originKey, failures: failures, freeAt: freeAt))
    }

    /// Returns the time until which the caller must wait, or `nil`. It only reads, so it does not need the writer.
    func wait(_ target: Target, _ visit: Visit, knows: Bool, now: Instant, in sql: any SQLReader) throws -> Instant? {
        let found = try Attempts.find(key(target, visit, knows: knows), in: sql)
        return found.flatMap { $0.freeAt > now ? $0.freeAt : nil }
    }

    /// Removes the count after a correct guess, including the wrong guesses before it.
    func release(_ reservation: Reservation, in tx: any SQLTransaction) throws {
        try Attempts.forget(reservation.key, in: tx)
        guard let originKey = reservation.originKey, let found = try Attempts.find(originKey, in: tx) else { return }
        let rest = Attempts.Count(failures: max(found.failures - 1, 0), lastAt: found.lastAt, freeAt: found.freeAt)
        try Attempts.set(rest, originKey, in: tx)
    }

    /// Removes only this guess from the count, because nothing was checked or it was correct. Earlier guesses stay.
    func takeBack(_ reservation: Reservation, in tx: any SQLTransaction) throws {
        for key in [reservation.key, reservation.originKey].compactMap(\.self) {
            guard let found = try Attempts.find(key, in: tx) else { continue }
            let isOwn = key == reservation.key && found.freeAt == reservation.freeAt
            let rest = Attempts.Count(
                failures: max(found.failures - 1, 0),
                lastAt: found.lastAt,
                freeAt: isOwn ? found.lastAt : found.freeAt
            )
            try Attempts.set(rest, key, in: tx)
        }
    }

    /// Counts an organisation that registers from an origin, so that nobody fills the table.
    /// - Returns: The time when the next one is allowed, or `nil` if this one was allowed and is counted.
    func countRegistration(_ visit: Visit, now: Instant, in tx: any SQLTransaction) throws -> Instant? {
        let key = registrationKey(visit)
        return try count(key, most: rules.registrations, every: rules.registrationForgiveness, now: now, in: tx)
    }

    func registrationKey(_ visit: Visit) -> String {
        ground.secret.hash("registration \(originKey(visit))", for: .attempt)
    }

    private func count(_ originKey: String, now: Instant, in tx: any SQLTransaction) throws -> Instant? {
        try count(originKey, most: rules.failuresOfOrigin, every: rules.originForgiveness, now: now, in: tx)
    }

    /// Counts a guess of an origin. The count decreases with time.
    /// - Returns: The time when the next guess is allowed, or `nil` if this one was allowed and is counted.
    private func count(
        _ originKey: String,
        most: Int,
        every seconds: Int,
        now: Instant,
        in tx: any SQLTransaction
    ) throws -> Instant? {
        let found = try Attempts.hold(originKey, at: now, in: tx)
        let forgiven = max(0, (now.milliseconds - found.lastAt.milliseconds) / (seconds * 1000))
        let since = found.lastAt.adding(seconds: forgiven * seconds)
        let failures = max(0, found.failures - forgiven)
        guard failures < most else { return since.adding(seconds: seconds) }
        let filled = Attempts.Count(failures: failures + 1, lastAt: failures == 0 ? now : since, freeAt: now)
        try Attempts.set(filled, originKey, in: tx)
        return nil
    }

    private func key(_ target: Target, _ visit: Visit, knows: Bool) -> String {
        let place =
            knows ? "device \(Visit.deviceHash(visit.device ?? "", with: ground.secret))" : "origin \(originKey(visit))"
        return ground.secret.hash("\(target.kind) \(place) \(target.name)", for: .attempt)
    }

    private func originKey(_ visit: Visit) -> String { ground.secret.hash(visit.origin, for: .origin) }
}
