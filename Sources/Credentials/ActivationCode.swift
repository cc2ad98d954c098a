/// A one-time code for a new account: ten characters with 49 random bits. Attempts to guess it are slowed down more and
/// more.
public struct ActivationCode: Sendable {
    /// The printed form: `K7QF2-M9DAB`.
    public let text: String

    /// Creates a code from the system's cryptographic generator.
    public static func fresh() -> ActivationCode {
        var generator = SystemRandomNumberGenerator()
        return fresh(using: &generator)
    }

    /// Creates a code from another generator, for tests.
    public static func fresh(using generator: inout some RandomNumberGenerator) -> ActivationCode {
        ActivationCode(text: ReadableCode.random(10, groupsOf: 5, using: &generator))
    }

    private init(text: String) {
        self.text = text
    }

    /// The hash to store. It needs the key: with a copy of the database alone, somebody could try all 49-bit codes.
    public func hash(_ key: SecretKey) -> String { key.hash(text, for: .activationCode) }

    /// The hash of a typed code. Small letters, full-width letters, spaces and hyphens make no difference.
    public static func hash(ofTyped typed: String, _ key: SecretKey) -> String {
        key.hash(ReadableCode.normalised(typed, groupsOf: 5), for: .activationCode)
    }
}

extension ActivationCode: CustomStringConvertible, CustomReflectable {
    /// A text without the code, so that the code cannot reach a log.
    public var description: String { "ActivationCode(…)" }
    /// A mirror without children, for the same reason.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
