import SQLDatabase

/// A buffer for the values of one row, which stay in place until the statement has run. Without it, SQLite would copy
/// each value.
final class BoundBytes {
    private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 1)
    private var used = 0

    deinit { buffer.deallocate() }

    /// Makes room for all values of a row. Pointers to the previous row become invalid.
    func begin(_ values: [SQLValue]) {
        used = 0
        let needed = values.reduce(1) { $0 + $1.byteCount }
        guard needed > buffer.count else { return }
        buffer.deallocate()
        buffer = .allocate(byteCount: needed * 2, alignment: 1)
    }

    /// Copies a text into the buffer and returns its bytes. They stay in place until the next row begins.
    func keep(_ text: String) -> UnsafeRawBufferPointer {
        var text = text
        return text.withUTF8 { keep(UnsafeRawBufferPointer($0)) }
    }

    func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let place = UnsafeMutableRawBufferPointer(rebasing: buffer[used..<used + bytes.count])
        place.copyMemory(from: bytes)
        used += bytes.count
        // The address is never nil, because SQLite reads a text without an address as NULL.
        return UnsafeRawBufferPointer(start: place.baseAddress ?? buffer.baseAddress, count: bytes.count)
    }
}

extension SQLValue {
    fileprivate var byteCount: Int {
        switch self {
        case .null, .integer, .constant: 0
        case .text(let text): text.utf8.count
        case .blob(let bytes): bytes.count
        case .identifier: 16
        }
    }
}
