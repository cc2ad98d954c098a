public import Credentials
public import Domain
public import Groundwork
import SQLDatabase
import Store
import Threads

/// Changes the password of the signed-in account and ends its other sessions.
public struct ChangePassword: Sendable {
    public enum Outcome: Sendable {
        case changed
        case invalid([FormFault])
    }

    private let ground: Ground
    private let hasher: PasswordHasher
    private let rules: SessionRules

    public init(_ ground: Ground, hasher: PasswordHasher, rules: SessionRules = SessionRules()) {
        self.ground = ground
        self.hasher = hasher
        self.rules = rules
    }

    private var guesses: Guesses { Guesses(ground: ground, rules: rules) }

    /// - Parameter token: The token of the session that continues.
    public func callAsFunction(
        _ actor: Actor,
        current: String,
        new: String,
        again: String,
        token: String
    ) async throws -> Outcome {
        // This check comes before the count, because a password that is not checked is not a guess.
        guard !hasher.isBusy else { throw CrewIsFull() }
        let now = ground.now()
        let session = SHA256Text.hash(token)
        guard let reservation = try await reserve(actor.account, session, now) else {
            return .invalid([FormFault("current_password", "连续输错次数过多，本次登录已退出，请重新登录。")])
        }
        let (credentials, owner) = try await ground.pool.read { sql in
            let credentials = try Accounts.find(actor.account, in: sql)
            return (credentials, try credentials.map { try PasswordOwner($0, in: sql) } ?? PasswordOwner())
        }
        guard let hash = credentials?.passwordHash, try await hasher.verify(current, against: hash) else {
            return .invalid([FormFault("current_password", "当前密码不正确，请重新输入。")])
        }
        var faults = PasswordFaults.list(new, again: again, of: owner)
        if new == current { faults.append(FormFault("new_password", "新密码与当前密码相同，请换一个。")) }
        guard faults.isEmpty else {
            try await ground.pool.write(holding: reservation.holds) { [guesses] tx in
                try guesses.release(reservation, in: tx)
            }
            return .invalid(faults)
        }
        let newHash = try await hasher.hash(new)
        let holds = reservation.holds + [.account(actor.account)]
        return try await ground.pool.write(holding: holds) { [ground, guesses] tx in
            // Hashing takes time. Meanwhile the password may have been changed or removed.
            guard try Accounts.find(actor.account, in: tx) == credentials else {
                return .invalid([FormFault("current_password", "当前密码刚刚已被更改，请重新登录。")])
            }
            try guesses.release(reservation, in: tx)
            try Accounts.setPassword(newHash, of: actor.account, in: tx)
            try Sessions.endAll(of: actor.account, except: session, in: tx)
            try ground.audit(
                AuditEntry(
                    by: actor,
                    action: "password-changed",
                    subjectKind: "account",
                    subjectID: actor.account.text
                ),
                in: tx
            )
            return .changed
        }
    }

    /// Counts a guess for the session. A person who finds an open session may try a few times, and then the session
    /// ends. The account and its other sessions are not affected.
    /// - Returns: The reservation, or `nil` if there were too many guesses.
    private func reserve(
        _ account: AccountID,
        _ session: String,
        _ now: Instant
    ) async throws -> Guesses.Reservation? {
        let target = Guesses.Target(kind: "session", name: session, account: account)
        // It is counted for the session only, from any origin, and apart from the count of the origin.
        let visit = Visit(device: session)
        let holds = guesses.holds(target, visit, knows: true)
        return try await ground.pool.write(holding: holds) { [ground, guesses, rules] tx in
            let answer = try guesses.reserve(target, visit, knows: true, now: now, in: tx)
            if case .free(let reservation) = answer, reservation.failures <= rules.failuresBeforeWait {
                return reservation
            }
            try Sessions.end(tokenHash: session, in: tx)
            try ground.audit(
                AuditEntry(
                    account: account,
                    action: "session-ended-after-guessing",
                    subjectKind: "account",
                    subjectID: account.text
                ),
                in: tx
            )
            return nil
        }
    }
}
