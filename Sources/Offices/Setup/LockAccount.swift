import Domain
public import Groundwork
import SQLDatabase
import Store

/// Keeps an account from being used, at the console: it cannot sign in or be activated, and its sessions end.
public struct LockAccount: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Returns: false when it was locked already.
    /// - Throws: `SetupRefusal`.
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

/// Lets an account be used again, at the console, and forgets wrong passwords that were counted for it.
public struct UnlockAccount: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Returns: false when it was not locked.
    /// - Throws: `SetupRefusal`.
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
    /// Ends sessions and known browsers, and forgets wrong passwords.
    func forgetVisits(of account: AccountID, in tx: any SQLTransaction) throws {
        try Sessions.endAll(of: account, in: tx)
        try Devices.forget(of: account, in: tx)
        try Attempts.forget(of: account, in: tx)
    }
}
