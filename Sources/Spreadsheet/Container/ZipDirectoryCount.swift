import Foundation

/// Reads the number of parts from the end record of a zip archive, before libzip allocates memory for them.
enum ZipDirectoryCount {
    private static let end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    private static let largeEnd: [UInt8] = [0x50, 0x4B, 0x06, 0x06]
    private static let largeEndLocator: [UInt8] = [0x50, 0x4B, 0x06, 0x07]

    /// Returns the stated number; the largest if there are several records; `nil` if there is none, because the archive
    /// is incomplete.
    static func of(path: String) throws(WorkbookFailure) -> Int? {
        guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable }
        defer { try? file.close() }
        do {
            let size = try file.seekToEnd()
            try file.seek(toOffset: size - min(size, 65_600))
            let tail = [UInt8](try file.readToEnd() ?? Data())
            let places = tail.indices.filter {
                tail[$0] == 0x50 && $0 + 22 <= tail.count && tail[$0...].starts(with: end)
            }
            return try places.map { try count(at: $0, of: tail, in: file, size: size) }.max()
        } catch {
            throw .unreadable
        }
    }

    /// The number in one end record, or in the zip64 record that replaces it.
    private static func count(at place: Int, of tail: [UInt8], in file: FileHandle, size: UInt64) throws -> Int {
        let count = Int(tail[place + 10]) | Int(tail[place + 11]) << 8
        guard count == 0xFFFF, place >= 20, tail[(place - 20)...].starts(with: largeEndLocator) else { return count }
        let offset = number(tail, at: place - 12)
        guard offset < size else { return count }
        try file.seek(toOffset: offset)
        let record = [UInt8](try file.read(upToCount: 56) ?? Data())
        guard record.count >= 40, record.starts(with: largeEnd) else { return count }
        return Int(clamping: number(record, at: 32))
    }

    private static func number(_ bytes: [UInt8], at start: Int) -> UInt64 {
        bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
