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
            let known = try People.find(people, in: tx)
            let accounts = try accounts(of: people, known, by: actor, at: now, in: tx)
            var codes: [ActivationCodes.StoredCode] = []
            var entries: [AuditEntry] = []
            var slips: [ActivationSlip] = []
            for (person, account) in zip(people, accounts) {
                guard let known = known[person] else { throw LookupFailure.missing("person") }
                let code = ActivationCode.fresh()
                codes.append(stored(code, of: account, until: expires))
                entries.append(entry(about: account, of: person, by: actor))
                slips.append(
                    ActivationSlip(
                        name: known.person.name,
                        maskedNumber: known.person.document.masked,
                        employer: known.employerName ?? "",
                        address: "\(publicURL)/activation",
                        code: code.text,
                        expires: expires
                    )
                )
            }
            try ActivationCodes.put(codes, issuedAt: now, issuedBy: actor.account, in: tx)
            try ground.audit(entries, in: tx)
            return slips
        }
    }
}

extension IssueActivationCodes {
    /// Returns the accounts of people, and creates those that are missing.
    /// - Throws: `Refusal` if the actor may not manage one of the people.
    private func accounts(
        of people: [PersonID],
        _ known: [PersonID: KnownPerson],
        by actor: Actor,
        at now: Instant,
        in tx: any SQLTransaction
    ) throws -> [AccountID] {
        var accounts = try Accounts.find(of: people, in: tx).mapValues(\.account)
        let officials = try Assignments.holders(among: accounts.values.map(\.id), in: tx)
        var new: [Account] = []
        for person in people {
            guard let known = known[person] else { throw LookupFailure.missing("person") }
            let isOfficial = accounts[person].map { officials.contains($0.id) } ?? false
            try ground.access.require(actor, Intention.managing(known, isOfficial: isOfficial))
            guard accounts[person] == nil else { continue }
            let account = Account(id: ground.newID(), person: person, name: known.person.name, state: .invited)
            accounts[person] = account
            new.append(account)
        }
        try Accounts.invite(new, at: now, in: tx)
        return people.compactMap { accounts[$0]?.id }
    }

    private func stored(
        _ code: ActivationCode,
        of account: AccountID,
        until expires: Instant
    ) -> ActivationCodes.StoredCode {
        ActivationCodes.StoredCode(
            account: account,
            codeHash: code.hash(ground.secret),
            keyName: ground.secret.name,
            expiresAt: expires
        )
    }

    private func entry(about account: AccountID, of person: PersonID, by actor: Actor) -> AuditEntry {
        AuditEntry(
            by: actor,
            action: "activation-code-issued",
            subjectKind: "account",
            subjectID: account.text,
            person: person
        )
    }
}
