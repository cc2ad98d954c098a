/// The escapes, such as `_x000D_`, with which OOXML writes characters that XML does not allow (ECMA-376 part 1,
/// 22.9.2.19, ST_Xstring).
enum EscapedCharacters {
    /// The text of bytes with escapes.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard bytes.count >= 7, bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
        var unescaped = Array(bytes)
        unescape(&unescaped, from: 0)
        return String(decoding: unescaped, as: UTF8.self)
    }

    /// Replaces the escapes in the bytes from `start` on, in place.
    static func unescape(_ bytes: inout [UInt8], from start: Int) {
        guard var from = next(in: bytes, from: start) else { return }
        var to = from
        while from < bytes.count {
            if let unit = unit(in: bytes, at: from), let scalar = Unicode.Scalar(unit) {
                for byte in String(Character(scalar)).utf8 {
                    bytes[to] = byte
                    to += 1
                }
                from += 7
            } else {
                bytes[to] = bytes[from]
                to += 1
                from += 1
            }
        }
        bytes.removeLast(bytes.count - to)
    }

    /// Escapes text that looks like an escape, so that it is read back unchanged.
    static func escape(_ text: String) -> String {
        guard text.utf8.count >= 7, text.contains("_x") else { return text }
        let bytes = Array(text.utf8)
        var escaped: [UInt8] = []
        for index in bytes.indices {
            if unit(in: bytes, at: index) != nil { escaped += Array("_x005F".utf8) }
            escaped.append(bytes[index])
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func next(in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 7 <= bytes.count {
            if unit(in: bytes, at: index) != nil { return index }
            index += 1
        }
        return nil
    }

    /// The UTF-16 unit written at an index as `_xHHHH_`; `nil` if there is none.
    private static func unit(in bytes: [UInt8], at index: Int) -> UInt16? {
        guard bytes[index] == UInt8(ascii: "_"), index + 7 <= bytes.count, bytes[index + 1] == UInt8(ascii: "x"),
            bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[(index + 2)..<(index + 6)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}
