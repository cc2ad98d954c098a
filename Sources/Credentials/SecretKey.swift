import Crypto
import Foundation

/// The key that lies outside the database: whoever has a copy of the database alone can neither try one-time codes
/// against what is kept of them, nor find out from where and with which browser people came.
public struct SecretKey: Sendable {
    /// What is hashed; the same text under another purpose has another hash.
    public enum Purpose: String, Sendable {
        case activationCode = "activation-code"
        case device
        case origin
        case attempt
        /// Tells one key from another.
        case keyName = "key-name"
    }

    private let key: SymmetricKey

    /// Characters that a typed secret must have at least.
    public static let shortest = 32

    /// 256 bits from the system's cryptographic generator.
    public static func fresh() -> SecretKey {
        SecretKey(key: SymmetricKey(size: .bits256))
    }

    /// From what an operator has set or a file holds; nil when it is too short to be a secret.
    public init?(text: String) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.utf8.count >= Self.shortest, Set(text).count >= 8 else { return nil }
        key = SymmetricKey(data: SHA256.hash(data: Data(text.utf8)))
    }

    private init(key: SymmetricKey) {
        self.key = key
    }

    /// A fresh secret as text, for a file: 64 lower-case hexadecimal digits.
    public static func freshText() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { hexadecimal($0) }
    }

    /// HMAC-SHA256 of the text for one purpose: 64 lower-case hexadecimal digits.
    public func hash(_ text: String, for purpose: Purpose) -> String {
        var code = HMAC<SHA256>(key: key)
        code.update(data: Data(purpose.rawValue.utf8) + [0] + Data(text.utf8))
        return Self.hexadecimal(Data(code.finalize()))
    }

    /// Names the key without telling it, so that what another key has hashed is known as such: 16 hexadecimal digits.
    public var name: String { String(hash("", for: .keyName).prefix(16)) }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension SecretKey: CustomStringConvertible, CustomReflectable {
    /// Never the key: it would end in a log.
    public var description: String { "SecretKey(…)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
