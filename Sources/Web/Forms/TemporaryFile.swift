import Crypto
import Foundation

/// A new file under a random name that counts and fingerprints what is written to it.
struct TemporaryFile: ~Copyable {
    let path: String
    private(set) var size = 0
    private var hash = SHA256()
    private let descriptor: Int32

    /// Readable by this process's user only; throws when the folder cannot be written to.
    init(in folder: String) throws(FormFailure) {
        var random = SystemRandomNumberGenerator()
        let name = (0..<16).map { _ in hexadecimal(UInt8.random(in: .min ... .max, using: &random)) }.joined()
        path = "\(folder)/upload-\(name)"
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotStore }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Writes at once and in full. Blocks, but only for as long as the page cache takes one chunk of a request.
    mutating func append(_ bytes: ArraySlice<UInt8>) throws(FormFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .cannotStore }
            rest = rest.dropFirst(written)
        }
        hash.update(data: bytes)
        size += bytes.count
    }

    /// Lower-case hexadecimal of everything written so far.
    var sha256: String {
        hash.finalize().map { hexadecimal($0) }.joined()
    }
}
