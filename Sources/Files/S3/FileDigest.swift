import Crypto
import Foundation

/// The size and the SHA-256 of a file. The store refuses an upload with other bytes.
struct FileDigest {
    private static let piece = 256 * 1024
    /// The hash of no bytes, in lower-case hexadecimal.
    static let ofNothing = hexadecimal(SHA256().finalize())

    let size: Int
    /// In lower-case hexadecimal.
    let sha256: String

    /// Reads the file once.
    /// - Throws: `POSIXError` if it cannot be read.
    init(path: String) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Disk.error() }
        defer { close(file) }
        var hash = SHA256()
        var size = 0
        var bytes = [UInt8](repeating: 0, count: Self.piece)
        while case let count = try Disk.read(file, into: &bytes), count > 0 {
            hash.update(data: bytes[..<count])
            size += count
        }
        self.size = size
        sha256 = Self.hexadecimal(hash.finalize())
    }

    private static func hexadecimal(_ digest: SHA256Digest) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
