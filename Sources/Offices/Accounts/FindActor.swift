public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Finds the account for which an operator works on the command line.
public struct FindActor: Sendable {
    public enum Outcome: Sendable {
        case found(Actor)
        /// There is no such account, or there are several.
        case unknown
        /// The account holds these offices, and the operator must choose one.
        case officeToName([NamedOffice])
        /// The account holds these offices, but not the given one.
        case officeUnknown(String, [NamedOffice])
    }

    /// The name of the operator's own account. Nobody can sign in with it.
    public static let operatorLogin = "operator"
    private static let operatorName = "系统操作员"

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Finds the account with this name or document number, in one of its offices.
    /// - Parameter office: The id of the office, or its role if the account holds one such office. `nil` stands for its
    ///   only office.
    public func callAsFunction(_ login: String, office: String? = nil) async throws -> Outcome {
        try await ground.pool.read { sql in
            let found = try Accounts.credentials(
                login: login.tidied.lowercased(),
                document: login.asDocumentNumber,
                in: sql
            )
            guard found.count == 1, let account = found.first?.account else { return .unknown }
            let held = try Assignments.usable(by: account.id, at: ground.now(), in: sql)
            let actor = Actor(account: account.id, name: account.name, person: account.person, office: nil)
            guard let office else {
                return held.count > 1 ? .officeToName(held) : .found(actor.acting(in: held.first?.office))
            }
            let fitting = held.filter { $0.office.id.text == office || $0.office.role == Role(written: office) }
            guard fitting.count == 1, let named = fitting.first else {
                return fitting.isEmpty ? .officeUnknown(office, held) : .officeToName(fitting)
            }
            return .found(actor.acting(in: named.office))
        }
    }

    /// Returns the operator, who acts for the province's HR authority. Creates the account if there is none.
    /// - Parameters:
    ///   - province: The province, in case the database does not contain its authority yet.
    ///   - writes: Whether the account may be created. Otherwise an operator that is not stored is returned, which may
    ///     only read.
    public func provinceOperator(_ province: RegionCode, writes: Bool = true) async throws -> Actor {
        let found = try await ground.pool.read { sql in
            try Accounts.credentials(login: Self.operatorLogin, document: "", in: sql).first.map {
                try actor($0.account, in: sql)
            }
        }
        if let found { return found }
        return writes ? try await addOperator(province) : try await unsavedOperator(province)
    }

    private func unsavedOperator(_ province: RegionCode) async throws -> Actor {
        let authority = try await ground.pool.read { sql in try Organisations.authority(of: province, in: sql) }
        let office = authority.map { self.office(of: $0) }
        return Actor(account: ground.newID(), name: Self.operatorName, person: nil, office: office)
    }

    private func addOperator(_ province: RegionCode) async throws -> Actor {
        let now = ground.now()
        return try await ground.pool.write { [ground] tx in
            // Another process may have created it meanwhile.
            if let found = try Accounts.credentials(login: Self.operatorLogin, document: "", in: tx).first {
                return try actor(found.account, in: tx)
            }
            let authority = try provinceAuthority(province, in: tx)
            let account = Account(id: ground.newID(), person: nil, name: Self.operatorName, state: .invited)
            try Accounts.add(account, login: Self.operatorLogin, passwordHash: nil, at: now, in: tx)
            try Assignments.grant(office(of: authority), to: account.id, at: now, in: tx)
            return try actor(account, in: tx)
        }
    }

    /// Returns the operator in the office of the province. The account never holds another office.
    private func actor(_ account: Account, in sql: any SQLReader) throws -> Actor {
        let held = try Assignments.held(by: account.id, in: sql)
        let office = held.first { $0.role == .hrManager }
        return Actor(account: account.id, name: account.name, person: account.person, office: office)
    }
}

extension FindActor {
    /// Returns the office in which an operator acts for the province.
    private func office(of authority: Organisation) -> Office {
        Office(id: ground.newID(), role: .hrManager, organisation: authority.id, region: authority.region)
    }

    private func provinceAuthority(_ province: RegionCode, in tx: any SQLTransaction) throws -> Organisation {
        if let found = try Organisations.authority(of: province, in: tx) { return found }
        let authority = Organisation(
            id: ground.newID(),
            name: ground.customs.authority,
            kind: .hrAuthority,
            creditCode: nil,
            region: province
        )
        try Regions.put([province], of: ground.regions, in: tx)
        try Organisations.add(authority, at: ground.now(), in: tx)
        return authority
    }
}
