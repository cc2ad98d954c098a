public import Credentials
public import Domain
import SQLDatabase
import Store

/// Opens an account with the one-time code from the slip, by choosing a password.
public struct ActivateAccount: Sendable {
    public enum Outcome: Sendable {
        case activated
        /// No account, no code or another code: nobody is told which.
        case wrongCode
        case expired
        case locked(until: Instant)
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

    public func callAsFunction(
        documentNumber: String,
        code: String,
        password: String,
        again: String
    ) async throws -> Outcome {
        let number = documentNumber.asDocumentNumber
        let now = ground.now()
        let candidates = try await ground.pool.read { sql in
            try Accounts.credentials(login: "", document: number, in: sql).map { credentials in
                (credentials, try ActivationCodes.find(of: credentials.account.id, in: sql))
            }
        }
        if let until = candidates.compactMap(\.0.lockedUntil).max(), until > now { return .locked(until: until) }
        let hash = ActivationCode.hash(ofTyped: code)
        guard let (credentials, found) = candidates.first(where: { $0.1?.codeHash == hash }), let found else {
            return try await countFailure(of: candidates.map(\.0), now: now)
        }
        guard found.expiresAt > now else { return .expired }
        let faults = PasswordFaults.list(
            password,
            again: again,
            documentNumber: number,
            name: credentials.account.name
        )
        guard faults.isEmpty else { return .invalid(faults) }
        return try await activate(credentials.account, with: found, password: password)
    }

    private func activate(
        _ account: Account,
        with code: ActivationCodes.Found,
        password: String
    ) async throws -> Outcome {
        let hash = try await hasher.hash(password)
        return try await ground.pool.write { [ground] tx in
            // Hashing took its time: the code may have been used, or ended by a newer one.
            guard try ActivationCodes.find(of: account.id, in: tx) == code,
                try ActivationCodes.remove(of: account.id, in: tx)
            else { return .wrongCode }
            try Accounts.setPassword(hash, of: account.id, in: tx)
            try Sessions.endAll(of: account.id, in: tx)
            try ground.audit(
                AuditEntry(
                    account: account.id,
                    action: "account-activated",
                    subjectKind: "account",
                    subjectID: account.id.text
                ),
                in: tx
            )
            return .activated
        }
    }

    /// Guessing codes locks like guessing passwords.
    private func countFailure(of accounts: [Accounts.Credentials], now: Instant) async throws -> Outcome {
        try await ground.pool.write { [rules] tx in
            for credentials in accounts {
                let failures = try Accounts.countFailure(of: credentials.account.id, in: tx)
                if let until = rules.lock(after: failures, from: now) {
                    try Accounts.lock(credentials.account.id, until: until, in: tx)
                }
            }
            return .wrongCode
        }
    }
}

enum PasswordFaults {
    /// What is wrong with a new password and its repetition, by field.
    static func list(_ password: String, again: String, documentNumber: String, name: String) -> [FormFault] {
        var faults = PasswordRules.problems(password, documentNumber: documentNumber, name: name)
            .map { FormFault("new_password", $0) }
        if password != again { faults.append(FormFault("new_password_again", "两次输入的密码不一样，请重新输入。")) }
        return faults
    }
}
