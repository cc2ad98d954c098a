/// Reads plain XML tag by tag. Each step either matches exactly or fails. The zero byte after the last byte never
/// matches, so no step goes beyond the end.
struct TagScanner {
    enum Tag {
        case open, empty, other
    }

    private(set) var place: UnsafePointer<UInt8>
    private let scratch: UnsafeMutablePointer<UInt8>

    ///  - Parameter scratch: Memory for as many bytes as are read.
    init(_ start: UnsafePointer<UInt8>, scratch: UnsafeMutablePointer<UInt8>) {
        place = start
        self.scratch = scratch
    }

    @inline(__always)
    mutating func skip(_ word: StaticString) -> Bool {
        let wanted = word.utf8Start
        let count = word.utf8CodeUnitCount
        for index in 0..<count where place[index] != wanted[index] { return false }
        place += count
        return true
    }

    @inline(__always)
    mutating func skipSpace() {
        while Self.isSpace(place.pointee) { place += 1 }
    }

    /// Reads the attributes after an element's name, up to the end of the tag. Each must be one of the known
    /// attributes, and appear at most once. The body gets the attribute's index and its value, which ends with a
    /// quotation mark.
    @inline(__always)
    mutating func attributes(_ known: [StaticString], _ body: (Int, UnsafePointer<UInt8>) -> Void) -> Tag {
        var seen: UInt32 = 0
        while true {
            let spaced = Self.isSpace(place.pointee)
            skipSpace()
            if skip(">") { return .open }
            if skip("/>") { return .empty }
            guard spaced, let index = known.firstIndex(where: { skipName($0) }), seen & (1 << index) == 0 else {
                return .other
            }
            seen |= 1 << index
            body(index, place)
            guard skipValue() else { return .other }
        }
    }

    /// Reads text up to the next tag, and replaces references; `nil` if the text contains anything that XML forbids or
    /// changes.
    mutating func text() -> UnsafeBufferPointer<UInt8>? {
        let start = place
        while true {
            switch place.pointee {
            case UInt8(ascii: "<"):
                return UnsafeBufferPointer(start: start, count: place - start)
            case UInt8(ascii: "&"):
                return textWithReferences(after: start)
            default:
                guard let length = plainLength else { return nil }
                place += length
            }
        }
    }

    private mutating func textWithReferences(after start: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        var count = place - start
        scratch.update(from: start, count: count)
        while place.pointee != UInt8(ascii: "<") {
            if place.pointee == UInt8(ascii: "&") {
                guard let scalar = reference() else { return nil }
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    scratch[count] = byte
                    count += 1
                }
            } else {
                guard let length = plainLength else { return nil }
                (scratch + count).update(from: place, count: length)
                count += length
                place += length
            }
        }
        return UnsafeBufferPointer(start: scratch, count: count)
    }

    /// Reads a reference: `&lt;` and the four other names, `&#8364;`, `&#x20AC;`.
    private mutating func reference() -> Unicode.Scalar? {
        for (name, scalar) in Self.named where skip(name) { return scalar }
        let radix: UInt32 = skip("&#x") ? 16 : 10
        guard radix == 16 || skip("&#") else { return nil }
        var value: UInt32 = 0
        var digits = 0
        while let digit = Character(Unicode.Scalar(place.pointee)).hexDigitValue, digit < radix, digits < 8 {
            value = value * radix + UInt32(digit)
            digits += 1
            place += 1
        }
        guard digits > 0, skip(";"), value >= 0x20 || value == 9 || value == 10 || value == 13, value & ~1 != 0xFFFE
        else { return nil }
        return Unicode.Scalar(value)
    }

    private static let named: [(StaticString, Unicode.Scalar)] = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
    ]

    /// The length of the character at this place; `nil` if XML does not allow it in plain form.
    private var plainLength: Int? {
        @inline(__always) get {
            switch place.pointee {
            case 0x20...0x5C, 0x5E...0x7F, 0x09, 0x0A: 1
            // "]]>" may not stand in text, and a carriage return would be read as a line feed.
            case 0x5D: place[1] == 0x5D && place[2] == UInt8(ascii: ">") ? nil : 1
            case 0x80...: XMLCharacter.length(place)
            default: nil
            }
        }
    }

    @inline(__always)
    private mutating func skipName(_ name: StaticString) -> Bool {
        let start = place
        if skip(name), skip("=\"") { return true }
        place = start
        return false
    }

    @inline(__always)
    private mutating func skipValue() -> Bool {
        while true {
            switch place.pointee {
            case UInt8(ascii: "\""):
                place += 1
                return true
            case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: "&"), 0x80...: return false
            default: place += 1
            }
        }
    }

    @inline(__always)
    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
