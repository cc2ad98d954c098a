import SQLDatabase

/// The bytes of one row's values, side by side, for as long as a statement reads them. SQLite would otherwise make a copy
/// of each of its own.
final class BoundBytes {
    private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 1)
    private var used = 0

    deinit { buffer.deallocate() }

    /// Makes room for all of a row's values; pointers of the row before are void.
    func begin(_ values: [SQLValue]) {
        used = 0
        let needed = values.reduce(1) { $0 + $1.byteCount }
        guard needed > buffer.count else { return }
        buffer.deallocate()
        buffer = .allocate(byteCount: needed * 2, alignment: 1)
    }

    /// The bytes of a text, which lie still until the next row begins.
    func keep(_ text: String) -> UnsafeRawBufferPointer {
        var text = text
        return text.withUTF8 { keep(UnsafeRawBufferPointer($0)) }
    }

    func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let place = UnsafeMutableRawBufferPointer(rebasing: buffer[used..<used + bytes.count])
        place.copyMemory(from: bytes)
        used += bytes.count
        // Never nil: SQLite takes a text without an address for NULL.
        return UnsafeRawBufferPointer(start: place.baseAddress ?? buffer.baseAddress, count: bytes.count)
    }
}

extension SQLValue {
    fileprivate var byteCount: Int {
        switch self {
        case .null, .integer: 0
        case .text(let text): text.utf8.count
        case .blob(let bytes): bytes.count
        case .identifier: 16
        }
    }
}
