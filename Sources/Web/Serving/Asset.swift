import Crypto
import Hummingbird

/// One static file, ready to be sent as it is or compressed, under an address that changes with its content.
struct Asset: Sendable {
    /// `xueshi.css`
    let name: String
    /// `xueshi.1f0c9ab37d52e640.css`
    let fingerprintedName: String
    let kind: ContentKind
    let plain: Coding
    /// Absent where compressing gains nothing.
    let gzip: Coding?

    /// One way of sending the file; each has an entity tag of its own (RFC 9110, 8.8.3).
    struct Coding: Sendable {
        let bytes: ByteBuffer
        let entityTag: String
    }

    init(name: String, bytes: [UInt8]) throws(AssetFailure) {
        guard let kind = ContentKind(fileName: name), let dot = name.lastIndex(of: ".") else {
            throw .unknownKind(name)
        }
        let digest = SHA256.hash(data: bytes).prefix(8).map { hexadecimal($0) }.joined()
        self.name = name
        self.kind = kind
        fingerprintedName = "\(name[..<dot]).\(digest)\(name[dot...])"
        plain = Coding(bytes: ByteBuffer(bytes: bytes), entityTag: "\"\(digest)\"")
        gzip = try Self.compressed(bytes, of: kind, name: name, digest: digest)
    }

    private static func compressed(
        _ bytes: [UInt8],
        of kind: ContentKind,
        name: String,
        digest: String
    ) throws(AssetFailure) -> Coding? {
        guard kind.isText else { return nil }
        guard let small = Gzip.compressed(bytes) else { throw .cannotCompress(name) }
        guard small.count < bytes.count else { return nil }
        return Coding(bytes: ByteBuffer(bytes: small), entityTag: "\"\(digest)-gzip\"")
    }
}

/// Two lower-case digits.
func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
}
