import Crypto

/// A hash of SHA-256 in a Merkle tree, as RFC 6962 defines it. Leaves and inner nodes begin with different bytes, so
/// that neither can stand for the other.
public struct TreeHash: Hashable, Sendable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    init<Digest: Sequence>(_ digest: Digest) where Digest.Element == UInt8 {
        bytes = Array(digest)
    }

    /// The hash of an empty tree.
    public static let ofNothing = TreeHash(SHA256.hash(data: [UInt8]()))

    /// The hash of a leaf with this content.
    public init(leaf content: [UInt8]) {
        var hash = SHA256()
        hash.update(data: [0])
        hash.update(data: content)
        self.init(hash.finalize())
    }

    /// The hash of a node above two others.
    public init(above left: TreeHash, _ right: TreeHash) {
        var hash = SHA256()
        hash.update(data: [1])
        hash.update(data: left.bytes)
        hash.update(data: right.bytes)
        self.init(hash.finalize())
    }

    /// Reads 64 lower-case hexadecimal digits, or returns `nil` if the text is something else.
    public init?(hex text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: 64, by: 2) {
            guard let high = Self.value(digits[place]), let low = Self.value(digits[place + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        self.bytes = bytes
    }

    /// The hash as 64 lower-case hexadecimal digits.
    public var hex: String {
        String(decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func value(_ digit: UInt8) -> UInt8? {
        digits.firstIndex(of: digit).map(UInt8.init)
    }
}
