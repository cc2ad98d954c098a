import Crypto
import CryptoExtras
import Foundation

/// Hashes passwords with scrypt, slowly and with a salt of their own, away from the threads that serve requests.
public struct PasswordHasher: Sendable {
    private let cost: Cost
    private let newSalt: @Sendable () -> [UInt8]
    /// Few at a time: more would take memory and processors from those who are signed in.
    private let queue: OperationQueue

    /// - Parameters:
    ///   - atOnce: how many hashes are worked on at the same time; others wait.
    ///   - newSalt: 16 fresh bytes for every hash; another source than the system's is for tests.
    public init(
        cost: Cost = .standard,
        atOnce: Int = 2,
        newSalt: @escaping @Sendable () -> [UInt8] = Self.systemSalt
    ) {
        self.cost = cost
        self.newSalt = newSalt
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = max(atOnce, 1)
        queue.name = "passwords"
    }

    /// `scrypt$16384$8$1$<salt>$<hash>`, both in base64.
    public func hash(_ password: String) async throws -> String {
        let salt = Data(newSalt())
        return try await onQueue { [cost] in
            let hash = try PasswordHash.derive(password, salt: salt, cost: cost)
            return PasswordHash(cost: cost, salt: salt, hash: hash).text
        }
    }

    /// Whether the password is the one that was hashed. A hash that cannot be read is nobody's password, and
    /// finding that out takes as long.
    public func verify(_ password: String, against text: String) async -> Bool {
        guard let stored = PasswordHash(text) else {
            await verifyNothing(password)
            return false
        }
        let matches = try? await onQueue {
            let hash = try PasswordHash.derive(password, salt: stored.salt, cost: stored.cost)
            return PasswordHash.areEqual(hash, stored.hash)
        }
        return matches ?? false
    }

    /// Takes as long as a check does, for accounts that do not exist.
    public func verifyNothing(_ password: String) async {
        _ = try? await onQueue { [cost] in
            try PasswordHash.derive(password, salt: Data(repeating: 0, count: 16), cost: cost)
        }
    }

    /// Whether a password should be hashed anew, when it is next typed, since its hash is of another cost.
    public func needsRehash(_ text: String) -> Bool {
        PasswordHash(text)?.cost != cost
    }

    /// 16 bytes of the system's cryptographic generator.
    @Sendable public static func systemSalt() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return RandomBytes.make(16, using: &generator)
    }

    /// Whether so many wait already that one more would only make all of them slower.
    public var isBusy: Bool { queue.operationCount > 64 }

    private func onQueue<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result(catching: work)) }
        }
    }
}
