public import Credentials
public import Domain
import Foundation
import SQLDatabase
import Store

/// Signs somebody in with a document number or account name and a password.
public struct SignIn: Sendable {
    public enum Outcome: Sendable {
        /// The token goes into the cookie and is kept nowhere.
        case signedIn(token: String, actor: Actor)
        /// Unknown account or wrong password. Only an account that exists is ever locked, which is the price of the lock.
        case wrong
        /// Too many sign in at this moment; nothing was checked.
        case busy
        /// Too many wrong passwords; nothing is tried before this moment.
        case locked(until: Instant)
    }

    private let ground: Ground
    private let hasher: PasswordHasher
    private let rules: SessionRules

    public init(_ ground: Ground, hasher: PasswordHasher, rules: SessionRules = SessionRules()) {
        self.ground = ground
        self.hasher = hasher
        self.rules = rules
    }

    /// - Parameter oldToken: the session that the browser still had; it ends, so that none outlives a sign-in.
    public func callAsFunction(login: String, password: String, oldToken: String?) async throws -> Outcome {
        guard !hasher.isBusy else { return .busy }
        let login = login.tidied
        let now = ground.now()
        let found = try await ground.pool.read { sql in
            try Accounts.credentials(login: login.lowercased(), document: login.asDocumentNumber, in: sql)
        }
        let usable = found.filter { $0.account.state == .active }
        if let until = usable.compactMap(\.lockedUntil).max(), until > now, usable.allSatisfy({ $0.isLocked(now) }) {
            return .locked(until: until)
        }
        for credentials in usable where !credentials.isLocked(now) {
            guard let hash = credentials.passwordHash, await hasher.verify(password, against: hash) else { continue }
            return try await open(credentials.account, oldToken: oldToken, now: now)
        }
        // As slow as a wrong password, so that time does not tell which accounts exist.
        if usable.isEmpty { await hasher.verifyNothing(password) }
        return try await countFailure(of: usable.filter { !$0.isLocked(now) }, now: now)
    }

    private func open(_ account: Account, oldToken: String?, now: Instant) async throws -> Outcome {
        let token = SecretToken.fresh()
        let csrf = SecretToken.fresh()
        return try await ground.pool.write { [ground, rules] tx in
            // Guesses made at once: those that were still being checked when the account was locked do not count.
            if let again = try Accounts.find(account.id, in: tx), again.isLocked(now), let until = again.lockedUntil {
                return .locked(until: until)
            }
            if let oldToken { try Sessions.end(tokenHash: SHA256Text.hash(oldToken), in: tx) }
            try Accounts.clearFailures(of: account.id, in: tx)
            _ = try Sessions.removeExpired(now: now, idleSince: rules.idleSince(now), in: tx)
            try Sessions.add(
                tokenHash: SHA256Text.hash(token.text),
                account: account.id,
                csrfToken: csrf.text,
                at: now,
                until: rules.end(from: now),
                in: tx
            )
            try ground.audit(
                AuditEntry(
                    account: account.id,
                    action: "signed-in",
                    subjectKind: "account",
                    subjectID: account.id.text
                ),
                in: tx
            )
            let assignments = try Accounts.assignments(of: account.id, in: tx)
            let actor = Actor(
                account: account.id,
                name: account.name,
                person: account.person,
                assignments: assignments
            )
            return .signedIn(token: token.text, actor: actor)
        }
    }

    private func countFailure(of tried: [Accounts.Credentials], now: Instant) async throws -> Outcome {
        guard !tried.isEmpty else { return .wrong }
        return try await ground.pool.write { [ground, rules] tx in
            for credentials in tried {
                let id = credentials.account.id
                let failures = try Accounts.countFailure(of: id, in: tx)
                guard let until = rules.lock(after: failures, from: now) else { continue }
                try Accounts.lock(id, until: until, in: tx)
                try ground.audit(
                    AuditEntry(
                        account: nil,
                        action: "account-locked",
                        subjectKind: "account",
                        subjectID: id.text,
                        detail: "failures \(failures)"
                    ),
                    in: tx
                )
                if tried.count == 1 { return .locked(until: until) }
            }
            return .wrong
        }
    }
}

extension Accounts.Credentials {
    fileprivate func isLocked(_ now: Instant) -> Bool {
        lockedUntil.map { $0 > now } ?? false
    }
}

extension String {
    /// A document number as it is stored, however it was typed.
    var asDocumentNumber: String {
        DocumentNumber.check(self, kind: .passport, today: Instant.now().day).normalised
    }
}
