public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Lists the accounts that sign in with a name, on the command line.
public struct ListAccounts: Sendable {
    /// An account with its offices.
    public struct ListedAccount: Sendable {
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

    /// - Parameter organisation: Only accounts with an office at this organisation, or all accounts if it is `nil`.
    /// - Throws: `SetupRefusal` if there is no such organisation.
    public func callAsFunction(at organisation: String?) async throws -> [ListedAccount] {
        try await ground.pool.readLong { [ground] sql in
            let place = try organisation.map { try Console(ground: ground).organisation($0, in: sql).id }
            var all: [ListedAccount] = []
            for line in try Accounts.list(at: place, in: sql) {
                if all.last?.login != line.login {
                    all.append(
                        ListedAccount(
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
