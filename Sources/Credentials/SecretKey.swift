import Crypto
import Foundation

/// The key that is stored outside the database. With a copy of the database alone, nobody can try one-time codes
/// against their hashes, or find out from which address and browser people signed in.
public struct SecretKey: Sendable {
    /// The purposes of hashes. The same text has a different hash for each purpose.
    public enum Purpose: String, Sendable {
        case activationCode = "activation-code"
        case installationKey = "installation-key"
        case device
        case origin
        case attempt
        /// The seal in the token of a form.
        case form
        /// The name of the key itself.
        case keyName = "key-name"
    }

    private let key: SymmetricKey

    /// The least number of UTF-8 bytes of a secret.
    public static let shortest = 32

    /// Creates a key of 256 bits from the system's cryptographic generator.
    public static func fresh() -> SecretKey {
        SecretKey(key: SymmetricKey(size: .bits256))
    }

    /// Creates a key from the text of a setting or a file. Returns `nil` if the text is too short or too simple to be a
    /// secret.
    public init?(text: String) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.utf8.count >= Self.shortest, Set(text).count >= 8 else { return nil }
        key = SymmetricKey(data: SHA256.hash(data: Data(text.utf8)))
    }

    private init(key: SymmetricKey) {
        self.key = key
    }

    /// A new secret as text for a file: 64 lower-case hexadecimal digits.
    public static func freshText() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { hexadecimal($0) }
    }

    /// The HMAC-SHA256 of a text for one purpose: 64 lower-case hexadecimal digits.
    public func hash(_ text: String, for purpose: Purpose) -> String {
        var code = HMAC<SHA256>(key: key)
        code.update(data: Data(purpose.rawValue.utf8) + [0] + Data(text.utf8))
        return Self.hexadecimal(Data(code.finalize()))
    }

    /// A name of the key that does not reveal it: 16 hexadecimal digits. It shows whether a hash was made with another
    /// key.
    public var name: String { String(hash("", for: .keyName).prefix(16)) }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension SecretKey: CustomStringConvertible, CustomReflectable {
    /// A text without the key, so that the key cannot reach a log.
    public var description: String { "SecretKey(…)" }
    /// A mirror without children, for the same reason.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
