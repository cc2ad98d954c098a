/// The key with which the first visitor sets up an empty system: twenty characters with 99 random bits.
public struct InstallationKey: Sendable {
    /// The printed form, in groups of five characters.
    public let text: String

    /// Creates a key from the system's cryptographic generator.
    public static func fresh() -> InstallationKey {
        var generator = SystemRandomNumberGenerator()
        return InstallationKey(text: ReadableCode.random(20, groupsOf: 5, using: &generator))
    }

    private init(text: String) {
        self.text = text
    }

    /// The hash to store.
    public func hash(_ key: SecretKey) -> String { key.hash(text, for: .installationKey) }

    /// The hash of a typed key. Small letters, full-width letters, spaces and hyphens make no difference.
    public static func hash(ofTyped typed: String, _ key: SecretKey) -> String {
        key.hash(ReadableCode.normalised(typed, groupsOf: 5), for: .installationKey)
    }
}

extension InstallationKey: CustomStringConvertible, CustomReflectable {
    /// A text without the key, so that the key cannot reach a log.
    public var description: String { "InstallationKey(…)" }
    /// A mirror without children, for the same reason.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
