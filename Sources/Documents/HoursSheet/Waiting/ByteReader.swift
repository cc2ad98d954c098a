/// Reads bytes written by `ByteWriter`.
struct ByteReader {
    /// Thrown if the bytes are damaged.
    struct Damaged: Error {}

    let bytes: [UInt8]
    private(set) var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { place >= bytes.count }

    mutating func number() throws(Damaged) -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while place < bytes.count, shift < 64 {
            let byte = bytes[place]
            place += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw Damaged()
    }

    mutating func count(upTo limit: Int = .max) throws(Damaged) -> Int {
        guard let count = Int(exactly: try number()), count <= limit else { throw Damaged() }
        return count
    }

    mutating func integer() throws(Damaged) -> Int? {
        let raw = try number()
        guard raw > 0 else { return nil }
        let folded = raw - 1
        return Int(bitPattern: UInt(folded >> 1)) ^ -Int(folded & 1)
    }

    mutating func text() throws(Damaged) -> String {
        let text = try skipText()
        return bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[text]), as: UTF8.self)
        }
    }

    /// The range of a text, without creating the text.
    mutating func skipText() throws(Damaged) -> Range<Int> {
        let count = try count()
        guard count <= bytes.count - place else { throw Damaged() }
        defer { place += count }
        return place..<place + count
    }

    mutating func text(orCellOf cells: KeptCells) throws(Damaged) -> String? {
        switch try count() {
        case 0: return nil
        case 1: return try text()
        case let place:
            guard cells.places.indices.contains(place - 2) else { throw Damaged() }
            return cells[place - 2]
        }
    }
}
