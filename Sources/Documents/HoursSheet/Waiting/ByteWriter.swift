/// Writes numbers and texts one after another in a compact form.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Writes seven bits in each byte, the lowest first.
    mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes 0 for `nil`. Small numbers, positive or negative, stay short.
    mutating func write(_ number: Int?) {
        guard let number else { return write(0 as UInt64) }
        write(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))) &+ 1)
    }

    mutating func write(_ text: String) {
        write(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func copy(_ written: ArraySlice<UInt8>) {
        bytes.append(contentsOf: written)
    }

    /// Writes a text, or only the index of a cell with the same text.
    mutating func write(_ text: String?, orCellOf cells: [String]) {
        guard let text else { return write(0 as UInt64) }
        let count = text.utf8.count
        if let place = cells.firstIndex(where: { $0.utf8.count == count && $0 == text }) {
            return write(UInt64(place + 2))
        }
        write(1 as UInt64)
        write(text)
    }
}
