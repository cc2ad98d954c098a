import Foundation

/// Writes standard output in large pieces, for commands that write many lines.
struct StandardOutput {
    /// The bytes to write. Add to them, then call `flush`.
    var bytes: [UInt8] = []

    var isFull: Bool { bytes.count >= 1 << 18 }

    /// Writes the bytes.
    /// - Throws: `StreamFailure` if standard output cannot be written to.
    mutating func flush() throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw StreamFailure.unwritable(errno) }
            rest = rest.dropFirst(count)
        }
        bytes.removeAll(keepingCapacity: true)
    }
}
