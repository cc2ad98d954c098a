public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Finds the account on whose behalf an operator works at the console.
public struct FindActor: Sendable {
    /// The name of the operator's own account; nobody can sign in with it.
    public static let operatorLogin = "operator"
    private static let operatorName = "系统操作员"

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// The account of this name or document number; nil when there is none, or more than one.
    public func callAsFunction(_ login: String) async throws -> Actor? {
        try await ground.pool.read { sql in
            let found = try Accounts.credentials(
                login: login.tidied.lowercased(),
                document: login.asDocumentNumber,
                in: sql
            )
            guard found.count == 1, let account = found.first?.account else { return nil }
            return try actor(account, in: sql)
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
        let assignments = authority.map { [Assignment(role: .hrAuthority, organisation: $0.id, region: $0.region)] }
        return Actor(account: ground.newID(), name: Self.operatorName, person: nil, assignments: assignments ?? [])
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
            let assignment = Assignment(role: .hrAuthority, organisation: authority.id, region: authority.region)
            try Accounts.assign(assignment, to: account.id, at: now, in: tx)
            return try actor(account, in: tx)
        }
    }

    private func actor(_ account: Account, in sql: any SQLReader) throws -> Actor {
        Actor(
            account: account.id,
            name: account.name,
            person: account.person,
            assignments: try Accounts.assignments(of: account.id, in: sql)
        )
    }
}

extension FindActor {
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
