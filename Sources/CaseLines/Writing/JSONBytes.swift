/// Writes JSON into a buffer of bytes that is used again.
struct JSONBytes {
    /// Filled up to `count`. Appending each word to an array took a tenth of the time of a whole case.
    private var storage = Self.empty
    private var count = 0

    private static let empty = [UInt8](repeating: 0, count: 1 << 12)
    private static let mostKept = 1 << 22

    var bytes: ArraySlice<UInt8> { storage[..<count] }

    mutating func clear() {
        count = 0
        if storage.count > Self.mostKept { storage = Self.empty }
    }

    /// Writes punctuation and keys without escaping.
    mutating func raw(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Writes text without escaping, for answers that are not JSON.
    mutating func plain(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    mutating func flag(_ value: Bool) {
        if value { raw("true") } else { raw("false") }
    }

    mutating func whole(_ value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        digits(value.magnitude)
    }

    /// Writes a number of hundredths as a decimal without final zeros.
    mutating func hundredths(_ value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
        digits(whole)
        guard rest > 0 else { return }
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "0") + UInt8(rest / 10))
        if rest % 10 > 0 { append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }

    mutating func text(_ value: String) {
        quote()
        write(value)
        quote()
    }

    /// Begins or ends a string that is written in pieces.
    mutating func quote() {
        append(UInt8(ascii: "\""))
    }

    private mutating func append(_ byte: UInt8) {
        if count == storage.count { grow(by: 1) }
        storage[count] = byte
        count += 1
    }

    private mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let start = piece.baseAddress else { return }
        if storage.count - count < piece.count { grow(by: piece.count) }
        let place = count
        storage.withUnsafeMutableBytes { all in
            all.baseAddress?.advanced(by: place).copyMemory(from: start, byteCount: piece.count)
        }
        count += piece.count
    }

    private mutating func grow(by more: Int) {
        storage.append(contentsOf: repeatElement(0, count: max(storage.count, more)))
    }

    private mutating func digits(_ value: UInt) {
        if value >= 10 { digits(value / 10) }
        append(UInt8(ascii: "0") + UInt8(value % 10))
    }

    /// Writes bytes with escapes. Bytes between escapes are copied at once.
    fileprivate mutating func escaped(_ text: UnsafeBufferPointer<UInt8>) {
        var rest = text
        while let place = rest.firstIndex(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
            append(UnsafeBufferPointer(rebasing: rest[..<place]))
            escape(rest[place])
            rest = UnsafeBufferPointer(rebasing: rest[(place + 1)...])
        }
        append(rest)
    }

    private mutating func escape(_ byte: UInt8) {
        append(UInt8(ascii: "\\"))
        guard byte < 0x20 else {
            append(byte)
            return
        }
        raw("u00")
        append(UInt8(ascii: "0") + (byte >> 4))
        let low = byte & 0x0F
        append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
}

extension JSONBytes: TextOutputStream {
    /// Writes a piece of a string with escapes.
    mutating func write(_ piece: String) {
        let isDone: Void? = piece.utf8.withContiguousStorageIfAvailable { escaped($0) }
        if isDone == nil { Array(piece.utf8).withUnsafeBufferPointer { escaped($0) } }
    }
}
