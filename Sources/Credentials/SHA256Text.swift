import Crypto
import Foundation

/// SHA-256 hashes, which show whether two things are equal without storing them.
public enum SHA256Text {
    /// The hash of a text as 64 lower-case hexadecimal digits.
    public static func hash(_ text: String) -> String {
        hash(Array(text.utf8))
    }

    /// The hash of bytes as 64 lower-case hexadecimal digits.
    public static func hash(_ content: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        for byte in SHA256.hash(data: content) {
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
