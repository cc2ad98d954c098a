/// A token of 256 random bits for a cookie or a form. Only its hash is stored.
public struct SecretToken: Sendable {
    /// The token: 43 characters that need no escaping in a cookie, a form or an address.
    public let text: String

    /// Creates a token from the system's cryptographic generator.
    public static func fresh() -> SecretToken {
        // The system's generator is a cryptographic one (getrandom) on Linux.
        var generator = SystemRandomNumberGenerator()
        return fresh(using: &generator)
    }

    /// Creates a token from another generator, for tests.
    public static func fresh(using generator: inout some RandomNumberGenerator) -> SecretToken {
        SecretToken(text: base64URL(RandomBytes.make(32, using: &generator)))
    }

    /// The hash to store: 64 lower-case hexadecimal digits.
    public var hash: String { SHA256Text.hash(text) }

    private init(text: String) {
        self.text = text
    }

    private static func base64URL(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var text: [UInt8] = []
        var bits = 0
        var buffer = 0
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFFFF
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.append(letters[(buffer >> bits) & 63])
            }
        }
        if bits > 0 { text.append(letters[(buffer << (6 - bits)) & 63]) }
        return String(decoding: text, as: UTF8.self)
    }
}

extension SecretToken: CustomStringConvertible, CustomReflectable {
    /// A text without the token, so that the token cannot reach a log.
    public var description: String { "SecretToken(…)" }
    /// A mirror without children, for the same reason.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

enum RandomBytes {
    static func make(_ count: Int, using generator: inout some RandomNumberGenerator) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
