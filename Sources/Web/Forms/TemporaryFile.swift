import Crypto
import Foundation
import Groundwork

/// A new file with a random name. It keeps the size and the fingerprint of the written bytes.
struct TemporaryFile: ~Copyable {
    enum Failure: Error {
        /// The disk is full, or the quota of this user.
        case noRoom
        case unwritable
    }

    let path: String
    private(set) var size = 0
    private var hash = SHA256()
    private let descriptor: Int32

    /// Creates a file that only this process's user can read. Throws if the folder cannot be written to.
    /// - Parameter reserve: Bytes that stay free on the disk, for the database and for running work.
    init(in folder: String, reserve: Int) throws(Failure) {
        var random = SystemRandomNumberGenerator()
        let name = (0..<16).map { _ in hexadecimal(UInt8.random(in: .min ... .max, using: &random)) }.joined()
        path = "\(folder)/upload-\(name)"
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(errno) }
        guard !FreeSpace.isShort(in: folder, minimum: reserve) else {
            unlink(path)
            throw .noRoom
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Writes all bytes, and blocks until they are written.
    mutating func append(_ bytes: ArraySlice<UInt8>) throws(Failure) {
        var rest = bytes
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Self.failure(errno) }
            rest = rest.dropFirst(written)
        }
        hash.update(data: bytes)
        size += bytes.count
    }

    /// The hash of all bytes written so far, in lower-case hexadecimal.
    var sha256: String {
        hash.finalize().map { hexadecimal($0) }.joined()
    }

    private static func failure(_ code: Int32) -> Failure {
        code == ENOSPC || code == EDQUOT ? .noRoom : .unwritable
    }
}
