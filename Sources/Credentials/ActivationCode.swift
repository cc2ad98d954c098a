/// A one-time code for a new account: ten characters, 49 bits, guessed at against growing delays.
public struct ActivationCode: Sendable {
    /// As it is printed: `K7QF2-M9DAB`.
    public let text: String

    /// From the system's cryptographic generator.
    public static func fresh() -> ActivationCode {
        var generator = SystemRandomNumberGenerator()
        return fresh(using: &generator)
    }

    /// From a generator of the caller's, for tests.
    public static func fresh(using generator: inout some RandomNumberGenerator) -> ActivationCode {
        ActivationCode(text: ReadableCode.random(10, groupsOf: 5, using: &generator))
    }

    private init(text: String) {
        self.text = text
    }

    /// What is kept of it. 49 bits could be tried out by whoever has a copy of the database, but for the key.
    public func hash(_ key: SecretKey) -> String { key.hash(text, for: .activationCode) }

    /// The hash of what somebody typed: small and full-width letters, spaces and hyphens make no difference.
    public static func hash(ofTyped typed: String, _ key: SecretKey) -> String {
        key.hash(ReadableCode.normalised(typed, groupsOf: 5), for: .activationCode)
    }
}

extension ActivationCode: CustomStringConvertible, CustomReflectable {
    /// Never the code: it would end in a log.
    public var description: String { "ActivationCode(…)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
