/// A one-time code for a new account: ten characters, 49 bits, guessed at against a lock-out.
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

    /// What is kept of it.
    public var hash: String { SHA256Text.hash(text) }

    /// The hash of what somebody typed: small and full-width letters, spaces and hyphens make no difference.
    public static func hash(ofTyped typed: String) -> String {
        SHA256Text.hash(ReadableCode.normalised(typed, groupsOf: 5))
    }
}

extension ActivationCode: CustomStringConvertible, CustomReflectable {
    /// Never the code: it would end in a log.
    public var description: String { "ActivationCode(…)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
