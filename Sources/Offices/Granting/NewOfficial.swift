import Credentials
import Domain
import Groundwork
import SQLDatabase
import Store

/// The official who gets an office, as typed: the name, and the name to sign in with.
struct NewOfficial {
    let ground: Ground
    let name: String
    /// The typed account name or document number.
    let login: String

    /// Returns the account that the form names. If there is none, creates it with a one-time code.
    ///
    /// An existing account must have the typed name too. So nobody learns whose account it is, and a slip of the
    /// finger does not give an office to a stranger.
    func account(
        by actor: Actor?,
        offices: [NamedOffice],
        at now: Instant,
        in tx: any SQLTransaction
    ) throws -> Outcome {
        let typed = login.tidied
        let found = try Accounts.credentials(login: typed.lowercased(), document: typed.asDocumentNumber, in: tx)
        if let account = found.first(where: { PersonName.key($0.account.name) == PersonName.key(name) }) {
            guard account.login != FindActor.operatorLogin else { return .taken }
            return .present(account.account)
        }
        guard found.isEmpty, let login = AccountName.read(typed), login != FindActor.operatorLogin else {
            return .taken
        }
        let account = Account(id: ground.newID(), person: nil, name: PersonName.normalise(name), state: .invited)
        try Accounts.add(account, login: login, passwordHash: nil, at: now, in: tx)
        try ground.audit(entry("account-added", account.id, by: actor), in: tx)
        let code = try NewOfficial.issueCode(for: account.id, by: actor, at: now, ground, in: tx)
        return .new(
            account,
            NewCode(login: login, name: account.name, offices: offices, code: code.text, expires: code.expires)
        )
    }

    enum Outcome {
        case present(Account)
        case new(Account, NewCode)
        /// Somebody else has the name, or it is not a valid name.
        case taken
    }

    private func entry(_ action: String, _ account: AccountID, by actor: Actor?) -> AuditEntry {
        AuditEntry(
            account: actor?.account,
            office: actor?.office?.id,
            action: action,
            subjectKind: "account",
            subjectID: account.text,
            origin: actor?.origin
        )
    }

    /// Creates a new one-time code for an account. It replaces an older code.
    static func issueCode(
        for account: AccountID,
        by actor: Actor?,
        at now: Instant,
        _ ground: Ground,
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
            issuedBy: actor?.account,
            in: tx
        )
        try ground.audit(
            AuditEntry(
                account: actor?.account,
                office: actor?.office?.id,
                action: "activation-code-issued",
                subjectKind: "account",
                subjectID: account.text,
                origin: actor?.origin
            ),
            in: tx
        )
        return (code.text, expires)
    }
}

extension NewOfficial {
    /// The faults of a typed name and account name, before anything is looked up.
    static func faults(name: String, nameField: String, login: String, loginField: String) -> [FormFault] {
        var faults: [FormFault] = []
        let person = PersonName.normalise(name)
        if person.isEmpty || person.count > 50 { faults.append(FormFault(nameField, "请填写姓名，最多 50 个字。")) }
        let typed = login.tidied
        if typed.isEmpty {
            faults.append(FormFault(loginField, "请填写账号名，以后用它登录。"))
        } else if AccountName.read(typed) == nil && typed.asDocumentNumber.count < 8 {
            faults.append(FormFault(loginField, wrongLogin))
        }
        return faults
    }

    static let wrongLogin = "账号名请用 3 至 32 个小写字母、数字、点、横线或下划线，以字母开头。"
    static let takenLogin = "这个账号名不能用，或者已有账号的姓名与填写的不同。请换一个账号名，或核对姓名。"
}
