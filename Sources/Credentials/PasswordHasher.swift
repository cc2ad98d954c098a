import Threads

/// Hashes passwords with Argon2id, each with its own salt, on separate threads.
///
/// Every method throws `CrewIsFull` if too many passwords are waiting already, and `CancellationError` if the caller's
/// task is cancelled.
public struct PasswordHasher: Sendable {
    private let cost: Cost
    private let newSalt: @Sendable () -> [UInt8]
    /// Only a few hashes run at a time: each needs memory, and a processor that other users need. Both belong to this
    /// process, so each instance has its own limit.
    private let crew: ThreadCrew
    private let willWork: @Sendable () -> Void

    /// Creates a hasher with its own threads.
    ///
    /// - Parameters:
    ///   - cost: The cost of new hashes.
    ///   - threads: The number of hashes that run at the same time.
    ///   - places: The number of further passwords that may wait.
    ///   - newSalt: Returns 16 new bytes for each hash. Tests may use another source than the system's.
    ///   - willWork: Called on the thread before each piece of work, so that tests can stop it there.
    public init(
        cost: Cost = .standard,
        threads: Int = 2,
        places: Int = 64,
        newSalt: @escaping @Sendable () -> [UInt8] = Self.systemSalt,
        willWork: @escaping @Sendable () -> Void = {}
    ) {
        self.cost = cost
        self.newSalt = newSalt
        self.willWork = willWork
        crew = ThreadCrew(name: "passwords", threads: threads, places: places)
    }

    /// Returns the hash of a password: `$argon2id$v=19$m=47104,t=1,p=1$<salt>$<hash>`, where salt and hash are in
    /// base64.
    public func hash(_ password: String) async throws -> String {
        let salt = newSalt()
        return try await crew.run { [cost, willWork] in
            willWork()
            return try Argon2Hash(password, salt: salt, cost: cost).text
        }
    }

    /// Whether the password matches the hash. If the hash cannot be read, the answer is no, and it takes the same time.
    public func verify(_ password: String, against text: String) async throws -> Bool {
        guard let stored = PasswordHash(text) else {
            try await verifyNothing(password)
            return false
        }
        return try await crew.run { [willWork] in
            willWork()
            return try stored.matches(password)
        }
    }

    /// Takes the same time as a check. Used for accounts that do not exist.
    public func verifyNothing(_ password: String) async throws {
        try await crew.run { [cost, willWork] in
            willWork()
            _ = try Argon2Hash(password, salt: Array(repeating: 0, count: 16), cost: cost)
        }
    }

    /// Whether the password should be hashed again at the next sign-in, because the hash has another cost or format.
    public func needsRehash(_ text: String) -> Bool {
        guard case .argon2id(let hash) = PasswordHash(text) else { return true }
        return hash.cost != cost
    }

    /// Whether another password would be refused now because too many are waiting.
    public var isBusy: Bool { crew.isFull }

    /// The number of passwords that are being hashed and that are waiting now.
    public var load: (busy: Int, waiting: Int) { crew.load }

    /// Returns 16 bytes from the system's cryptographic generator.
    @Sendable public static func systemSalt() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return RandomBytes.make(16, using: &generator)
    }
}
