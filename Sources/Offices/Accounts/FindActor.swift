public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Finds the account on whose behalf an operator works at the console.
public struct FindActor: Sendable {
    public enum Outcome: Sendable {
        case found(Actor)
        /// There is no such account, or more than one.
        case unknown
        /// It must be said which of these is meant.
        case officeToName([NamedOffice])
        /// The account holds these, and none that was named.
        case officeUnknown(String, [NamedOffice])
    }

    /// The name of the operator's own account; nobody can sign in with it.
    public static let operatorLogin = "operator"
    private static let operatorName = "系统操作员"

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// The account of this name or document number, in an office of its own.
    /// - Parameter office: its identifier, or its role where the account holds one such office; nil for the only one.
    public func callAsFunction(_ login: String, office: String? = nil) async throws -> Outcome {
        try await ground.pool.read { sql in
            let found = try Accounts.credentials(
                login: login.tidied.lowercased(),
                document: login.asDocumentNumber,
                in: sql
            )
            guard found.count == 1, let account = found.first?.account else { return .unknown }
            let held = try Assignments.named(heldBy: account.id, in: sql)
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

    /// The operator, who acts for the province's HR authority; made when there is none yet.
    /// - Parameter province: the province, for a database that knows no authority of it yet.
    /// - Parameter writes: whether the account may be made; otherwise an operator without one acts unsaved, for looking.
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
            // Somebody else may have made it since it was looked for.
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

    /// The operator's account holds the province's office, and no other is ever granted to it.
    private func actor(_ account: Account, in sql: any SQLReader) throws -> Actor {
        let held = try Assignments.held(by: account.id, in: sql)
        let office = held.first { $0.role == .hrManager }
        return Actor(account: account.id, name: account.name, person: account.person, office: office)
    }
}

extension FindActor {
    /// The office in which an operator acts for the province.
    private func office(of authority: Organisation) -> Office {
        Office(id: ground.newID(), role: .hrManager, organisation: authority.id, region: authority.region)
    }

    private func provinceAuthority(_ province: RegionCode, in tx: any SQLTransaction) throws -> Organisation {
        if let found = try Organisations.authority(of: province, in: tx) { return found }
        let authority = Organisation(
            id: ground.newID(),
            name: "\(ground.jurisdictionName)人力资源和社会保障厅",
            kind: .hrAuthority,
            creditCode: nil,
            region: province
        )
        try Regions.put([province], of: ground.regions, in: tx)
        try Organisations.add(authority, at: ground.now(), in: tx)
        return authority
    }
}
