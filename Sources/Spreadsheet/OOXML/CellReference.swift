/// Reads `AB12` and plain row numbers without making strings.
enum CellReference {
    /// From 0; nil when there is no column. Absurd ones come back as absurdly large.
    static func column(_ bytes: UnsafePointer<UInt8>) -> Int? {
        var column = 0
        var place = bytes
        while let letter = letter(place.pointee) {
            column = min(column &* 26 &+ letter, 1 << 30)
            place += 1
        }
        return column == 0 ? nil : column - 1
    }

    /// A whole number of digits alone; nil for anything else. Absurd ones come back as absurdly large.
    static func row(_ bytes: UnsafePointer<UInt8>, until end: UInt8) -> Int? {
        var number = 0
        var place = bytes
        while place.pointee != end {
            guard place.pointee >= 0x30, place.pointee <= 0x39 else { return nil }
            number = min(number &* 10 &+ Int(place.pointee &- 0x30), 1 << 40)
            place += 1
        }
        return place == bytes ? nil : number
    }

    private static func letter(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x41...0x5A: Int(byte) - 0x40
        case 0x61...0x7A: Int(byte) - 0x60
        default: nil
        }
    }
}
