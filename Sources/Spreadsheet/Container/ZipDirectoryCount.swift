import Foundation

/// How many parts a zip archive's end record claims, read before libzip makes room for them.
enum ZipDirectoryCount {
    /// Nil when there is no end record: then it is no complete zip archive.
    static func of(path: String) throws(WorkbookFailure) -> Int? {
        guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable }
        defer { try? file.close() }
        do {
            let size = try file.seekToEnd()
            let tailStart = size > 65_600 ? size - 65_600 : 0
            try file.seek(toOffset: tailStart)
            let tail = [UInt8](try file.readToEnd() ?? Data())
            guard let end = lastIndex(of: [0x50, 0x4B, 0x05, 0x06], in: tail), end + 22 <= tail.count else {
                return nil
            }
            let count = Int(tail[end + 10]) | Int(tail[end + 11]) << 8
            guard count == 0xFFFF, end >= 20, tail[(end - 20)...].starts(with: [0x50, 0x4B, 0x06, 0x07]) else {
                return count
            }
            try file.seek(toOffset: number(tail, at: end - 12))
            let record = [UInt8](try file.read(upToCount: 56) ?? Data())
            guard record.count >= 40, record.starts(with: [0x50, 0x4B, 0x06, 0x06]) else { return nil }
            return Int(clamping: number(record, at: 32))
        } catch {
            throw .unreadable
        }
    }

    private static func number(_ bytes: [UInt8], at start: Int) -> UInt64 {
        bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func lastIndex(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= mark.count else { return nil }
        return (0...bytes.count - mark.count).last { bytes[$0...].starts(with: mark) }
    }
}
