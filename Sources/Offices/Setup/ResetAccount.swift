import Domain
public import Groundwork
import SQLDatabase
import Store

/// Removes an account's password, sessions and known browsers, and creates a one-time code, on the command line.
public struct ResetAccount: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameter typed: The account's name, or the person's document number.
    /// - Throws: `SetupRefusal`. Nothing is then changed.
    public func callAsFunction(_ typed: String) async throws -> NewCode {
        let now = ground.now()
        return try await ground.pool.write { [ground] tx in
            let found = try Console(ground: ground).account(typed, in: tx)
            guard !found.isLocked else { throw SetupRefusal.accountLocked(typed) }
            let id = found.account.id
            try Accounts.removePassword(of: id, in: tx)
            try Console(ground: ground).forgetVisits(of: id, in: tx)
            try Console(ground: ground).audit("account-reset", of: "account", id.text, in: tx)
            let code = try Console(ground: ground).issueCode(for: id, at: now, in: tx)
            return NewCode(
                login: found.login,
                name: found.account.name,
                offices: try Assignments.named(heldBy: id, in: tx),
                code: code.text,
                expires: code.expires
            )
        }
    }
}
