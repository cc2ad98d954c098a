public import Credentials
public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Activates an account with a one-time code and a new password. A professional enters the document number, and an
/// official the account's name. A correct code works even during a wait, so that nobody can stop another person from
/// using it.
public struct ActivateAccount: Sendable {
    public enum Outcome: Sendable {
        /// The account is active, and signed in.
        case activated(NewSession)
        /// There is no such account, or the code is wrong. The message does not say which.
        /// - Parameter keyWasLost: Whether there are codes of any accounts that no longer work.
        case wrongCode(keyWasLost: Bool)
        case expired
        /// There were too many wrong codes.
        case wait(until: Instant)
        /// The code is correct, but an operator has locked the account.
        case locked
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

    /// - Parameters:
    ///   - login: The document number or the account's name.
    ///   - visit: The origin and the browser of the request.
    public func callAsFunction(
        login: String,
        code: String,
        password: String,
        again: String,
        from visit: Visit = Visit()
    ) async throws -> Outcome {
        let now = ground.now()
        let login = login.tidied
        let hash = ActivationCode.hash(ofTyped: code, ground.secret)
        let candidates = try await ground.pool.read { sql in
            try Accounts.credentials(login: login.lowercased(), document: login.asDocumentNumber, in: sql)
                .map { credentials in
                    Candidate(
                        credentials: credentials,
                        code: try ActivationCodes.find(of: credentials.account.id, in: sql)
                    )
                }
        }
        guard let found = candidates.first(where: { $0.code?.codeHash == hash }), let code = found.code else {
            let account = candidates.first?.credentials.account.id
            let target = Guesses.Target(kind: "code", name: account?.text ?? login.asDocumentNumber, account: account)
            return try await countFailure(target, visit, now: now)
        }
        guard code.expiresAt > now else { return .expired }
        guard !found.credentials.isLocked else { return .locked }
        // Only now is more data about the owner loaded, because a stranger has no correct code.
        let owner = try await ground.pool.read { try PasswordOwner(found.credentials, in: $0) }
        let faults = PasswordFaults.list(password, again: again, of: owner)
        guard faults.isEmpty else { return .invalid(faults) }
        return try await activate(found.credentials.account, with: code, password: password, visit, now: now)
    }

    private struct Candidate: Sendable {
        let credentials: Accounts.Credentials
        let code: ActivationCodes.StoredCode?
    }

    private func activate(
        _ account: Account,
        with code: ActivationCodes.StoredCode,
        password: String,
        _ visit: Visit,
        now: Instant
    ) async throws -> Outcome {
        let hash = try await hasher.hash(password)
        return try await ground.pool.write(holding: [.account(account.id)]) { [ground, rules] tx in
            // Hashing takes time. Meanwhile the code may have been used or replaced, or the account locked.
            guard try ActivationCodes.find(of: account.id, in: tx) == code,
                try Accounts.find(account.id, in: tx)?.isLocked == false,
                try ActivationCodes.remove(of: account.id, in: tx)
            else { return .wrongCode(keyWasLost: false) }
            try Accounts.setPassword(hash, of: account.id, in: tx)
            try Sessions.endAll(of: account.id, in: tx)
            try Devices.forget(of: account.id, in: tx)
            try Attempts.forget(of: account.id, in: tx)
            let session = try NewSession.open(account, from: visit, ground, rules, now: now, in: tx)
            try ground.audit(
                AuditEntry(
                    account: account.id,
                    action: "account-activated",
                    subjectKind: "account",
                    subjectID: account.id.text,
                    origin: visit.address
                ),
                in: tx
            )
            return .activated(session)
        }
    }

    /// Counts a wrong code. Guesses of codes have the same limits as guesses of passwords, but are counted separately.
    private func countFailure(_ target: Guesses.Target, _ visit: Visit, now: Instant) async throws -> Outcome {
        let holds = guesses.holds(target, visit, knows: false)
        return try await ground.pool.write(holding: holds) { [ground, guesses] tx in
            switch try guesses.reserve(target, visit, knows: false, now: now, in: tx) {
            case .wait(let until), .crowded(let until):
                return .wait(until: until)
            case .free(let reservation) where reservation.freeAt > now:
                return .wait(until: reservation.freeAt)
            case .free:
                let lost = try ActivationCodes.isAnyLost(to: ground.secret.name, now: now, in: tx)
                return .wrongCode(keyWasLost: lost)
            }
        }
    }
}
