public import Credentials
public import Domain
import SQLDatabase
import Store

/// Changes the password of whoever is signed in, and ends their other sessions.
public struct ChangePassword: Sendable {
    public enum Outcome: Sendable {
        case changed
        case invalid([FormFault])
    }

    private let ground: Ground
    private let hasher: PasswordHasher

    public init(_ ground: Ground, hasher: PasswordHasher) {
        self.ground = ground
        self.hasher = hasher
    }

    /// - Parameter token: of the session that goes on.
    public func callAsFunction(
        _ actor: Actor,
        current: String,
        new: String,
        again: String,
        token: String
    ) async throws -> Outcome {
        let (credentials, number) = try await ground.pool.read { sql in
            let person = try actor.person.flatMap { try People.find($0, in: sql) }
            return (try Accounts.find(actor.account, in: sql), person?.person.document.value ?? "")
        }
        guard let hash = credentials?.passwordHash, await hasher.verify(current, against: hash) else {
            try await countFailure(of: actor.account)
            return .invalid([FormFault("current_password", "当前密码不正确，请重新输入。")])
        }
        let faults = PasswordFaults.list(new, again: again, documentNumber: number, name: actor.name)
        guard faults.isEmpty else { return .invalid(faults) }
        let newHash = try await hasher.hash(new)
        try await ground.pool.write { [ground] tx in
            try Accounts.setPassword(newHash, of: actor.account, in: tx)
            try Sessions.endAll(of: actor.account, except: SHA256Text.hash(token), in: tx)
            try ground.audit(
                AuditEntry(
                    account: actor.account,
                    action: "password-changed",
                    subjectKind: "account",
                    subjectID: actor.account.text
                ),
                in: tx
            )
        }
        return .changed
    }

    /// Guessing here locks the account like guessing at sign-in, and ends its sessions.
    private func countFailure(of account: AccountID) async throws {
        let now = ground.now()
        try await ground.pool.write { tx in
            let failures = try Accounts.countFailure(of: account, in: tx)
            guard let until = SessionRules().lock(after: failures, from: now) else { return }
            try Accounts.lock(account, until: until, in: tx)
            try Sessions.endAll(of: account, in: tx)
        }
    }
}
