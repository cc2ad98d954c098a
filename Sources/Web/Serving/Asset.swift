import Crypto
import Hummingbird

/// One static file, plain and compressed. Its address changes with its content.
struct Asset: Sendable {
    /// `xueshi.css`
    let name: String
    /// `xueshi.1f0c9ab37d52e640.css`
    let fingerprintedName: String
    let kind: ContentKind
    let plain: Coding
    /// `nil` if compression does not make the file smaller.
    let gzip: Coding?

    /// One encoding of the file. Each has its own entity tag (RFC 9110, 8.8.3).
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

/// The byte as two lower-case digits.
func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
}
