import Credentials
import Domain
import Groundwork
import SQLDatabase
import Store

/// Counts guesses before they are checked, so that many at once are as many as one after the other.
///
/// They are counted for an account and the place from which they come, so that nobody can lock out anybody else; and for
/// a browser that signed in to the account before, apart from its place. All is in the database: instances share it.
struct Guesses {
    let ground: Ground
    let rules: SessionRules

    /// A guess that is being checked, counted as wrong until it turns out to be right.
    struct Reservation: Sendable {
        let key: String
        /// Nil for a browser that is known.
        let originKey: String?
        let failures: Int
        /// Before this the next one is not checked.
        let freeAt: Instant
    }

    enum Answer: Sendable {
        case free(Reservation)
        /// Nothing is checked before this.
        case wait(until: Instant)
        /// Too many guesses came from this place, for whatever accounts.
        case crowded(until: Instant)
    }

    /// Whose guesses are counted: something of one account, known or not.
    struct Target: Sendable {
        /// `password`, `code` or `session`: counted apart.
        let kind: String
        let name: String
        /// For forgetting all that was counted for it; nil for an account that does not exist.
        let account: AccountID?
    }

    /// Counts a guess, unless one has to wait.
    /// - Parameter knows: whether the visit's browser signed in to the account before.
    func reserve(
        _ target: Target,
        _ visit: Visit,
        knows: Bool,
        now: Instant,
        in tx: any SQLTransaction
    ) throws -> Answer {
        let key = key(target, visit, knows: knows)
        if let until = try wait(target, visit, knows: knows, now: now, in: tx) { return .wait(until: until) }
        // Before anything is kept of the target: whoever guesses at ever new names shall not fill the table.
        let originKey = knows ? nil : originKey(visit)
        if let originKey, let until = try count(originKey, now: now, in: tx) { return .crowded(until: until) }
        let found = try Attempts.hold(key, of: target.account, at: now, in: tx)
        guard found.freeAt <= now else { return .wait(until: found.freeAt) }
        let failures = found.lastAt < rules.attemptsSince(now) ? 1 : found.failures + 1
        let freeAt = rules.free(after: failures, from: now)
        try Attempts.set(Attempts.Found(failures: failures, lastAt: now, freeAt: freeAt), key, in: tx)
        return .free(Reservation(key: key, originKey: originKey, failures: failures, freeAt: freeAt))
    }

    /// When it is known without asking the writer that one has to wait.
    func wait(_ target: Target, _ visit: Visit, knows: Bool, now: Instant, in sql: any SQLReader) throws -> Instant? {
        let found = try Attempts.find(key(target, visit, knows: knows), in: sql)
        return found.flatMap { $0.freeAt > now ? $0.freeAt : nil }
    }

    /// The guess was right: it and the wrong ones before it are forgotten.
    func release(_ reservation: Reservation, in tx: any SQLTransaction) throws {
        try Attempts.forget(reservation.key, in: tx)
        guard let originKey = reservation.originKey, let found = try Attempts.find(originKey, in: tx) else { return }
        let rest = Attempts.Found(failures: max(found.failures - 1, 0), lastAt: found.lastAt, freeAt: found.freeAt)
        try Attempts.set(rest, originKey, in: tx)
    }

    /// The guess was none, since nothing was checked or it was right: it alone is forgotten, not those before it.
    func takeBack(_ reservation: Reservation, in tx: any SQLTransaction) throws {
        for key in [reservation.key, reservation.originKey].compactMap(\.self) {
            guard let found = try Attempts.find(key, in: tx) else { continue }
            let isOwn = key == reservation.key && found.freeAt == reservation.freeAt
            let rest = Attempts.Found(
                failures: max(found.failures - 1, 0),
                lastAt: found.lastAt,
                freeAt: isOwn ? found.lastAt : found.freeAt
            )
            try Attempts.set(rest, key, in: tx)
        }
    }

    /// A bucket that each guess fills and time empties.
    /// - Returns: when there is room again; nil when there was room, and one more is in it.
    private func count(_ originKey: String, now: Instant, in tx: any SQLTransaction) throws -> Instant? {
        let found = try Attempts.hold(originKey, at: now, in: tx)
        let forgiven = max(0, (now.milliseconds - found.lastAt.milliseconds) / (rules.originForgiveness * 1000))
        let since = found.lastAt.adding(seconds: forgiven * rules.originForgiveness)
        let failures = max(0, found.failures - forgiven)
        guard failures < rules.failuresOfOrigin else { return since.adding(seconds: rules.originForgiveness) }
        let filled = Attempts.Found(failures: failures + 1, lastAt: failures == 0 ? now : since, freeAt: now)
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
