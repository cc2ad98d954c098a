import Threads

/// Hashes passwords with Argon2id, slowly and with a salt of their own, on threads that do nothing else.
///
/// Every method throws `CrewIsFull` when so many passwords wait already that one more would only make all of them slower,
/// and `CancellationError` when nobody waits for the answer any longer.
public struct PasswordHasher: Sendable {
    private let cost: Cost
    private let newSalt: @Sendable () -> [UInt8]
    /// Few at a time: each takes its cost's memory and a processor from those who are signed in.
    private let crew: ThreadCrew
    private let willWork: @Sendable () -> Void

    /// - Parameters:
    ///   - threads: how many hashes are worked on at the same time.
    ///   - places: how many more may wait.
    ///   - newSalt: 16 fresh bytes for every hash; another source than the system's is for tests.
    ///   - willWork: called on the thread before each piece of work; for tests that hold it there.
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

    /// `$argon2id$v=19$m=47104,t=1,p=1$<salt>$<hash>`, both in base64.
    public func hash(_ password: String) async throws -> String {
        let salt = newSalt()
        return try await crew.run { [cost, willWork] in
            willWork()
            return try Argon2Hash(password, salt: salt, cost: cost).text
        }
    }

    /// Whether the password is the one that was hashed. A hash that cannot be read is nobody's password, and
    /// finding that out takes as long.
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

    /// Takes as long as a check does, for accounts that do not exist.
    public func verifyNothing(_ password: String) async throws {
        try await crew.run { [cost, willWork] in
            willWork()
            _ = try Argon2Hash(password, salt: Array(repeating: 0, count: 16), cost: cost)
        }
    }

    /// Whether a password should be hashed anew, when it is next typed, since its hash is of another cost or kind.
    public func needsRehash(_ text: String) -> Bool {
        guard case .argon2id(let hash) = PasswordHash(text) else { return true }
        return hash.cost != cost
    }

    /// Whether so many wait already that one more would be refused, at this moment.
    public var isBusy: Bool { crew.isFull }

    /// How many passwords are being worked on and how many wait, at this moment.
    public var load: (busy: Int, waiting: Int) { crew.load }

    /// 16 bytes of the system's cryptographic generator.
    @Sendable public static func systemSalt() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return RandomBytes.make(16, using: &generator)
    }
}
