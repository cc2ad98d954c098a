/// Reads references such as `AB12`, and row numbers, without creating strings.
enum CellReference {
    /// The column, starting at 0; `nil` if there is none. A column out of range becomes a very large number.
    static func column(_ bytes: UnsafePointer<UInt8>) -> Int? {
        var column = 0
        var place = bytes
        while let letter = letter(place.pointee) {
            column = min(column &* 26 &+ letter, 1 << 30)
            place += 1
        }
        return column == 0 ? nil : column - 1
    }

    /// A whole number of digits only; `nil` for anything else. A number out of range becomes a very large number.
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
