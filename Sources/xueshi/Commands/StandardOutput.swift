import ArgumentParser
import Foundation

/// Standard output in large pieces, for commands that write many lines.
struct StandardOutput {
    /// What waits to be written: add to it, then `flush`.
    var bytes: [UInt8] = []

    var isFull: Bool { bytes.count >= 1 << 18 }

    /// - Throws: `ExitCode` 70 after saying why nothing can be written.
    mutating func flush() throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                tell("无法写出结果：\(String(cString: strerror(errno)))。")
                throw ExitCode(70)
            }
            rest = rest.dropFirst(count)
        }
        bytes.removeAll(keepingCapacity: true)
    }
}
