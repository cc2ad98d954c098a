import Credentials
public import Documents
public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Creates one-time codes for people, for the slips that a clerk prints. The codes are shown only once.
public struct IssueActivationCodes: Sendable {
    /// The number of days until a code expires.
    public static let days = 14

    private let ground: Ground
    private let publicURL: String

    public init(_ ground: Ground, publicURL: String) {
        self.ground = ground
        self.publicURL = publicURL
    }

    /// Creates the codes. Each one replaces an older code of the same person. A person with an active account gets a
    /// code too, because this is the way to replace a forgotten password. The old password ends with the activation.
    /// - Throws: `Refusal` if the actor may not manage one of the people. No code is then created.
    public func callAsFunction(_ actor: Actor, _ people: [PersonID]) async throws -> [ActivationSlip] {
        let now = ground.now()
        let expires = now.adding(days: Self.days)
        return try await ground.pool.write { [ground, publicURL] tx in
            try people.map { id in
                let known = try People.require(id, in: tx)
                try ground.access.require(actor, try Intention.managing(known, in: tx))
                let account = try account(of: known.person, at: now, in: tx)
                let code = ActivationCode.fresh()
                try ActivationCodes.put(
                    ActivationCodes.StoredCode(
                        account: account,
                        codeHash: code.hash(ground.secret),
                        keyName: ground.secret.name,
                        expiresAt: expires
                    ),
                    issuedAt: now,
                    issuedBy: actor.account,
                    in: tx
                )
                try ground.audit(
                    AuditEntry(
                        by: actor,
                        action: "activation-code-issued",
                        subjectKind: "account",
                        subjectID: account.text,
                        person: id
                    ),
                    in: tx
                )
                let employer = known.employerName
                return ActivationSlip(
                    name: known.person.name,
                    maskedNumber: known.person.document.masked,
                    employer: employer ?? "",
                    address: "\(publicURL)/activation",
                    code: code.text,
                    expires: expires
                )
            }
        }
    }
}

extension IssueActivationCodes {
    /// Returns the person's account, and creates it if there is none.
    private func account(of person: Person, at now: Instant, in tx: any SQLTransaction) throws -> AccountID {
        if let found = try Accounts.find(of: person.id, in: tx) { return found.account.id }
        let account = Account(id: ground.newID(), person: person.id, name: person.name, state: .invited)
        try Accounts.add(account, login: nil, passwordHash: nil, at: now, in: tx)
        return account.id
    }
}
