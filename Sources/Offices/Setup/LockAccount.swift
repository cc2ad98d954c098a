import Domain
public import Groundwork
import SQLDatabase
import Store

/// Locks an account on the command line. It cannot sign in or be activated, and its sessions end.
public struct LockAccount: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Returns: `false` if it was already locked.
    /// - Throws: `SetupRefusal` if there is no such account.
    public func callAsFunction(_ typed: String) async throws -> Bool {
        try await ground.pool.write { [ground] tx in
            let id = try Console(ground: ground).account(typed, in: tx).account.id
            guard try Accounts.lock(id, at: ground.now(), in: tx) else { return false }
            try Console(ground: ground).forgetVisits(of: id, in: tx)
            try Console(ground: ground).audit("account-locked", of: "account", id.text, in: tx)
            return true
        }
    }
}

/// Unlocks an account on the command line, and removes its counts of wrong passwords.
public struct UnlockAccount: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Returns: `false` if it was not locked.
    /// - Throws: `SetupRefusal` if there is no such account.
    public func callAsFunction(_ typed: String) async throws -> Bool {
        try await ground.pool.write { [ground] tx in
            let id = try Console(ground: ground).account(typed, in: tx).account.id
            try Attempts.forget(of: id, in: tx)
            let wasLocked = try Accounts.unlock(id, in: tx)
            try Console(ground: ground).audit("account-unlocked", of: "account", id.text, in: tx)
            return wasLocked
        }
    }
}

extension Console {
    /// Ends the sessions of an account, and removes its known browsers and its counts of wrong passwords.
    func forgetVisits(of account: AccountID, in tx: any SQLTransaction) throws {
        try Sessions.endAll(of: account, in: tx)
        try Devices.forget(of: account, in: tx)
        try Attempts.forget(of: account, in: tx)
    }
}
