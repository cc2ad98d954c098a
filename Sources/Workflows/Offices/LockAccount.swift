import Domain
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
            let id = try ground.account(typed, in: tx).account.id
            guard try Accounts.lock(id, at: ground.now(), in: tx) else { return false }
            try ground.forgetVisits(of: id, in: tx)
            try ground.auditAtConsole("account-locked", of: "account", id.text, in: tx)
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
            let id = try ground.account(typed, in: tx).account.id
            try Attempts.forget(of: id, in: tx)
            let wasLocked = try Accounts.unlock(id, in: tx)
            try ground.auditAtConsole("account-unlocked", of: "account", id.text, in: tx)
            return wasLocked
        }
    }
}

extension Ground {
    /// Ends sessions and known browsers, and forgets wrong passwords.
    func forgetVisits(of account: AccountID, in tx: any SQLTransaction) throws {
        try Sessions.endAll(of: account, in: tx)
        try Devices.forget(of: account, in: tx)
        try Attempts.forget(of: account, in: tx)
    }
}
