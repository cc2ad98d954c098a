/// Characters beyond ASCII, in UTF-8.
enum XMLCharacter {
    /// The length of a character, 2 to 4; `nil` for bytes that are not UTF-8 or that XML forbids (U+FFFE, U+FFFF). A
    /// byte is read only if those before it match.
    @inline(__always)
    static func length(_ bytes: UnsafePointer<UInt8>) -> Int? {
        switch bytes[0] {
        case 0xC2...0xDF:
            isTail(bytes[1]) ? 2 : nil
        case 0xE1...0xEC, 0xEE:
            isTail(bytes[1]) && isTail(bytes[2]) ? 3 : nil
        case 0xE0:
            (0xA0...0xBF).contains(bytes[1]) && isTail(bytes[2]) ? 3 : nil
        case 0xED:
            (0x80...0x9F).contains(bytes[1]) && isTail(bytes[2]) ? 3 : nil
        case 0xEF:
            isTail(bytes[1]) && isTail(bytes[2]) && !(bytes[1] == 0xBF && bytes[2] > 0xBD) ? 3 : nil
        case 0xF0...0xF4:
            isSecondOfFour(bytes[0], bytes[1]) && isTail(bytes[2]) && isTail(bytes[3]) ? 4 : nil
        default: nil
        }
    }

    private static func isTail(_ byte: UInt8) -> Bool {
        byte & 0xC0 == 0x80
    }

    private static func isSecondOfFour(_ first: UInt8, _ second: UInt8) -> Bool {
        isTail(second) && (first != 0xF0 || second >= 0x90) && (first != 0xF4 || second <= 0x8F)
    }
}
