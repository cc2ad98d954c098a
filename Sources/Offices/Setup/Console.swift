import Credentials
import Domain
import Groundwork
import SQLDatabase
import Store

/// Finds what an operator has typed on the command line, and writes the audit entries.
struct Console {
    let ground: Ground

    /// Writes an audit entry without an account. It states that the action was done on the command line.
    func audit(
        _ action: String,
        of subjectKind: String,
        _ subjectID: String,
        detail: String = "",
        in tx: any SQLTransaction
    ) throws {
        try ground.audit(
            AuditEntry(
                account: nil,
                action: action,
                subjectKind: subjectKind,
                subjectID: subjectID,
                detail: detail.isEmpty ? "at the console" : "at the console; \(detail)",
                origin: AuditEntry.console
            ),
            in: tx
        )
    }

    /// Finds an organisation by its credit code, id or full name.
    func organisation(_ typed: String, in sql: any SQLReader) throws -> Organisation {
        let code = CreditCode.check(typed).normalised
        if let found = try Organisations.find(creditCode: code, in: sql) { return found }
        if let id = OrganisationID(typed.tidied), let found = try Organisations.find(id, in: sql) { return found }
        let named = try Organisations.list(named: typed.organisationName, in: sql)
        guard named.count < 2 else { throw SetupRefusal.organisationAmbiguous(typed, named) }
        guard let found = named.first else { throw SetupRefusal.organisationUnknown(typed) }
        return found
    }

    /// Finds an account by its name or by its person's document number.
    func account(_ typed: String, in sql: any SQLReader) throws -> Accounts.Credentials {
        let login = typed.tidied.lowercased()
        let found = try Accounts.credentials(login: login, document: typed.asDocumentNumber, in: sql)
        guard found.count < 2 else { throw SetupRefusal.accountAmbiguous(typed) }
        guard let account = found.first else { throw SetupRefusal.accountUnknown(typed) }
        guard account.login != FindActor.operatorLogin else { throw SetupRefusal.accountOfOperator }
        return account
    }

    /// Returns a present or former region of the province.
    func region(_ typed: String, of province: RegionCode) throws -> RegionCode {
        let typed = typed.tidied
        let near = { ground.regions.near(typed, within: province).map { "\($0.code) \($0.name)" } }
        guard let region = RegionCode(typed.uppercased()) else { throw SetupRefusal.regionWrong(typed, near: near()) }
        guard ground.regions.isWithin(region, of: province) else {
            throw SetupRefusal.regionOutside(region, province: province)
        }
        guard ground.regions.region(region) != nil else { throw SetupRefusal.regionUnknown(region, near: near()) }
        return region
    }

    /// Creates a new one-time code for an account. It replaces an older code.
    func issueCode(
        for account: AccountID,
        at now: Instant,
        in tx: any SQLTransaction
    ) throws -> (text: String, expires: Instant) {
        let code = ActivationCode.fresh()
        let expires = now.adding(days: IssueActivationCodes.days)
        try ActivationCodes.put(
            ActivationCodes.StoredCode(
                account: account,
                codeHash: code.hash(ground.secret),
                keyName: ground.secret.name,
                expiresAt: expires
            ),
            issuedAt: now,
            issuedBy: nil,
            in: tx
        )
        try audit("activation-code-issued", of: "account", account.text, in: tx)
        return (code.text, expires)
    }
}

extension String {
    /// The text with white space reduced to single spaces. Brackets and other marks do not change.
    var organisationName: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
