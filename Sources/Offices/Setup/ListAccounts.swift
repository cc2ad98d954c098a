public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Lists accounts that sign in with a name, at the console.
public struct ListAccounts: Sendable {
    /// One account with the offices it holds.
    public struct Listed: Sendable {
        public let login: String
        public let name: String
        public let state: Account.State
        public let isLocked: Bool
        public internal(set) var offices: [NamedOffice]
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameter organisation: whose officials; all where it is nil.
    /// - Throws: `SetupRefusal` for an organisation that is not there.
    public func callAsFunction(at organisation: String?) async throws -> [Listed] {
        try await ground.pool.readLong { [ground] sql in
            let place = try organisation.map { try Console(ground: ground).organisation($0, in: sql).id }
            var all: [Listed] = []
            for line in try Accounts.list(at: place, in: sql) {
                if all.last?.login != line.login {
                    all.append(
                        Listed(
                            login: line.login,
                            name: line.name,
                            state: line.state,
                            isLocked: line.isLocked,
                            offices: []
                        )
                    )
                }
                guard let office = line.office else { continue }
                all[all.count - 1].offices.append(office)
            }
            return all
        }
    }
}
