import Credentials
public import Groundwork
import SQLDatabase
import Store
import Synchronization

/// Makes the key for setting up a system that has no account.
public struct OfferInstallation: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Stores the hash of a new key. It replaces an older one, so the newest printed key is the right one.
    /// - Returns: The key to print on the console, or `nil` if the system has been set up already.
    public func callAsFunction() async throws -> String? {
        guard try await !ground.pool.read({ try Installation.isDone(in: $0) }) else { return nil }
        let (now, key) = (ground.now(), InstallationKey.fresh())
        return try await ground.pool.write(holding: [.installation]) { [ground] tx in
            guard try !Installation.isDone(in: tx) else { return nil }
            try Installation.put(keyHash: key.hash(ground.secret), at: now, in: tx)
            return key.text
        }
    }
}

/// Tells whether the system has been set up. After that it asks the database no more.
public final class IsInstalled: Sendable {
    private let ground: Ground
    private let isKnown = Mutex(false)

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction() async throws -> Bool {
        if isKnown.withLock({ $0 }) { return true }
        let isDone = try await ground.pool.read { try Installation.isDone(in: $0) }
        if isDone { isKnown.withLock { $0 = true } }
        return isDone
    }
}
