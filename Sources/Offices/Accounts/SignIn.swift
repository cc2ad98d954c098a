public import Credentials
public import Domain
import Foundation
public import Groundwork
import SQLDatabase
import Store
import Threads

/// Signs in an account with a document number or account name and a password.
public struct SignIn: Sendable {
    public enum Outcome: Sendable {
        /// The tokens of the session and of the browser go into cookies and are not stored. An account with several
        /// offices must choose one.
        case signedIn(token: String, device: String, actor: Actor, mustChooseOffice: Bool)
        /// The account is unknown or the password is wrong.
        case wrong
        /// Too many people sign in at this moment. The password was not checked.
        case busy
        /// There were too many wrong passwords for this account from this origin. No password is checked before this
        /// time.
        case wait(until: Instant)
        /// There were too many wrong passwords from this origin for all accounts. No password is checked before this
        /// time.
        case crowded(until: Instant)
        /// The password is correct, but an operator has locked the account.
        case locked
        /// The password is correct, but it is the demo's printed one, and this is not a demo.
        case demoClosed
    }

    private let ground: Ground
    private let hasher: PasswordHasher
    private let rules: SessionRules
    private let isDemo: Bool

    /// - Parameter isDemo: Whether the demo's printed password may be used.
    public init(
        _ ground: Ground,
        hasher: PasswordHasher,
        rules: SessionRules = SessionRules(),
        isDemo: Bool = false
    ) {
        self.ground = ground
        self.hasher = hasher
        self.rules = rules
        self.isDemo = isDemo
    }

    private var guesses: Guesses { Guesses(ground: ground, rules: rules) }

    /// - Parameters:
    ///   - oldToken: The token of the browser's previous session. This session ends.
    ///   - visit: The origin and the browser of the request.
    public func callAsFunction(
        login: String,
        password: String,
        oldToken: String?,
        from visit: Visit = Visit()
    ) async throws -> Outcome {
        guard !hasher.isBusy else { return .busy }
        do {
            return try await check(login: login, password: password, oldToken: oldToken, from: visit)
        } catch is CrewIsFull {
            return .busy
        }
    }

    private func check(login: String, password: String, oldToken: String?, from visit: Visit) async throws -> Outcome {
        let now = ground.now()
        let door = try await ground.pool.read { sql in try whoStands(behind: login.tidied, visit, now, in: sql) }
        if let until = door.wait { return .wait(until: until) }
        let holds = guesses.holds(door.target, visit, knows: door.knows)
        let answer = try await ground.pool.write(holding: holds) { [guesses] tx in
            let answer = try guesses.reserve(door.target, visit, knows: door.knows, now: now, in: tx)
            if case .free(let reservation) = answer { try auditGuessing(reservation, door, in: tx) }
            return answer
        }
        switch answer {
        case .wait(let until): return .wait(until: until)
        case .crowded(let until): return .crowded(until: until)
        case .free(let reservation):
            do {
                return try await checked(password, at: door, reservation, oldToken: oldToken, visit, now: now)
            } catch  where error is CrewIsFull || error is CancellationError {
                // A password that was not checked is not a guess. The visitor's task may be cancelled, so a new task
                // does this.
                try? await Task { [ground, guesses] in
                    try await ground.pool.write(holding: reservation.holds) { tx in
                        try guesses.takeBack(reservation, in: tx)
                    }
                }.value
                throw error
            }
        }
    }

    private func checked(
        _ password: String,
        at door: Door,
        _ reservation: Guesses.Reservation,
        oldToken: String?,
        _ visit: Visit,
        now: Instant
    ) async throws -> Outcome {
        for credentials in door.usable {
            guard let hash = credentials.passwordHash, try await hasher.verify(password, against: hash) else {
                continue
            }
            let isClosed = credentials.isDemo && !isDemo && password == DemoPassword.text
            if credentials.isLocked || isClosed {
                // The password was correct, so it is not a guess.
                try await ground.pool.write(holding: reservation.holds) { [guesses] tx in
                    try guesses.takeBack(reservation, in: tx)
                }
                return credentials.isLocked ? .locked : .demoClosed
            }
            let renewed = await renewed(hash, of: password)
            return try await open(credentials, reservation, renewed, oldToken: oldToken, visit, now: now)
        }
        // This takes as long as a wrong password, so that the time does not show which accounts exist.
        if door.usable.isEmpty { try await hasher.verifyNothing(password) }
        return reservation.freeAt > now ? .wait(until: reservation.freeAt) : .wrong
    }

    /// The accounts with a name, as this visit may use them.
    private struct Door: Sendable {
        let usable: [Accounts.Credentials]
        let target: Guesses.Target
        let knows: Bool
        let wait: Instant?
    }

    private func whoStands(
        behind login: String,
        _ visit: Visit,
        _ now: Instant,
        in sql: any SQLReader
    ) throws -> Door {
        let found = try Accounts.credentials(login: login.lowercased(), document: login.asDocumentNumber, in: sql)
        let usable = found.filter { $0.account.state == .active }
        let knows = try visit.device.map { device in
            try usable.contains {
                try Devices.knows(
                    Visit.deviceHash(device, with: ground.secret),
                    $0.account.id,
                    since: rules.devicesSince(now),
                    in: sql
                )
            }
        }
        let target = Guesses.Target(
            kind: "password",
            // Names without an account are counted in the same way, so that waiting does not show which accounts exist.
            name: usable.first?.account.id.text ?? login.asDocumentNumber,
            account: usable.first?.account.id
        )
        return Door(
            usable: usable,
            target: target,
            knows: knows ?? false,
            wait: try guesses.wait(target, visit, knows: knows ?? false, now: now, in: sql)
        )
    }

    /// Writes an audit entry, once for each series of wrong passwords.
    private func auditGuessing(_ reservation: Guesses.Reservation, _ door: Door, in tx: any SQLTransaction) throws {
        guard reservation.failures == rules.failuresBeforeWait, let account = door.target.account else { return }
        try ground.audit(
            AuditEntry(
                account: nil,
                action: "sign-in-slowed",
                subjectKind: "account",
                subjectID: account.text,
                detail: "failures \(reservation.failures)"
            ),
            in: tx
        )
    }

    /// Returns a hash with the present cost, or `nil` if the old hash is good enough or there is no time now.
    private func renewed(_ hash: String, of password: String) async -> String? {
        hasher.needsRehash(hash) ? try? await hasher.hash(password) : nil
    }

    private func open(
        _ credentials: Accounts.Credentials,
        _ reservation: Guesses.Reservation,
        _ renewed: String?,
        oldToken: String?,
        _ visit: Visit,
        now: Instant
    ) async throws -> Outcome {
        let account = credentials.account
        let holds = reservation.holds + [.account(account.id)]
        return try await ground.pool.write(holding: holds) { [ground, rules, guesses] tx in
            // Checking takes time. Meanwhile the account may have been locked, or its password changed.
            let present = try Accounts.find(account.id, in: tx)
            guard present == credentials else {
                // Another sign-in has only renewed the hash. The password was correct, and the user is asked for it
                // again.
                guard let present, present.isSameBut(forTheHashOf: credentials) else { return .wrong }
                try guesses.takeBack(reservation, in: tx)
                return .busy
            }
            if let oldToken { try Sessions.end(tokenHash: SHA256Text.hash(oldToken), in: tx) }
            try guesses.release(reservation, in: tx)
            if let renewed, let old = credentials.passwordHash {
                try Accounts.renewHash(renewed, insteadOf: old, of: account.id, in: tx)
            }
            let session = try NewSession.open(account, from: visit, ground, rules, now: now, in: tx)
            try ground.audit(
                AuditEntry(
                    by: session.actor.from(visit.address),
                    action: "signed-in",
                    subjectKind: "account",
                    subjectID: account.id.text
                ),
                in: tx
            )
            return .signedIn(
                token: session.token,
                device: session.device,
                actor: session.actor,
                mustChooseOffice: session.mustChooseOffice
            )
        }
    }
}

extension Accounts.Credentials {
    fileprivate func isSameBut(forTheHashOf other: Self) -> Bool {
        passwordHash != nil && account == other.account && isLocked == other.isLocked && isDemo == other.isDemo
    }
}

extension String {
    /// The text in the form in which document numbers are stored.
    var asDocumentNumber: String {
        DocumentNumber.cleaned(self)
    }
}
