public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Creates an official's account with a one-time code, on the command line. The code is shown only once.
public struct AddAccount: Sendable {
    private let ground: Ground
    private let province: RegionCode

    public init(_ ground: Ground, province: RegionCode) {
        self.ground = ground
        self.province = province
    }

    /// - Parameters:
    ///   - login: The name with which the official signs in.
    ///   - name: The name of the official, as histories show it.
    ///   - office: The first office. More can be granted later.
    /// - Throws: `SetupRefusal`. Nothing is then saved.
    public func callAsFunction(login: String, name: String, office: OfficeForm?) async throws -> NewCode {
        let typed = login.tidied
        guard let login = AccountName.read(typed) else { throw SetupRefusal.loginWrong(typed) }
        guard login != FindActor.operatorLogin else { throw SetupRefusal.accountOfOperator }
        let name = PersonName.normalise(name)
        guard !name.isEmpty else { throw SetupRefusal.nameMissing }
        let now = ground.now()
        return try await ground.pool.write { [ground, province] tx in
            // The sign-in page has one field for names and document numbers, so the name must not be a registered
            // number.
            let taken = try Accounts.credentials(login: login, document: login.asDocumentNumber, in: tx)
            guard taken.isEmpty else { throw SetupRefusal.loginTaken(login) }
            let office = try office.map { try Console(ground: ground).office($0, of: province, in: tx) }
            let account = Account(id: ground.newID(), person: nil, name: name, state: .invited)
            try Accounts.add(account, login: login, passwordHash: nil, at: now, in: tx)
            try Console(ground: ground).audit("account-added", of: "account", account.id.text, in: tx)
            if let office { try Console(ground: ground).grant(office, to: account.id, at: now, in: tx) }
            let code = try Console(ground: ground).issueCode(for: account.id, at: now, in: tx)
            return NewCode(
                login: login,
                name: name,
                offices: office.map { [$0] } ?? [],
                code: code.text,
                expires: code.expires
            )
        }
    }
}

/// A one-time code for the owner of an account. It cannot be shown again.
public struct NewCode: Sendable {
    /// The name to type on the activation page with the code. It is `nil` for a person without an account name.
    public let login: String?
    public let name: String
    public let offices: [NamedOffice]
    public let code: String
    public let expires: Instant
}
