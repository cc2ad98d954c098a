internal import Foundation

/// Replaces escapes of unpaired surrogates. JSON may escape half of a character that needs two escapes (`\ud83d`
/// without its `\ude00`). Such a half has no UTF-8 form. As usual on the web, it becomes the replacement character,
/// before the reader sees it.
enum SurrogateMending {
    static func mend(_ line: UnsafeMutableBufferPointer<UInt8>) {
        guard let base = line.baseAddress, mayHaveEscapes(base, line.count) else { return }
        var index = 0
        while index + 1 < line.count {
            guard line[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            let first = unit(line, at: index)
            if isHigh(first), isLow(unit(line, at: index + 6)) {
                index += 12
            } else {
                if isHigh(first) || isLow(first) { overwrite(line, at: index) }
                // An escape includes the next character, so that `\\ud800` stays a backslash.
                index += 2
            }
        }
    }

    private static func mayHaveEscapes(_ base: UnsafeMutablePointer<UInt8>, _ count: Int) -> Bool {
        memchr(base, Int32(UInt8(ascii: "\\")), count) != nil
    }

    private static func isHigh(_ unit: Int?) -> Bool { unit.map { (0xD800...0xDBFF).contains($0) } ?? false }
    private static func isLow(_ unit: Int?) -> Bool { unit.map { (0xDC00...0xDFFF).contains($0) } ?? false }

    /// The number of the escape `\uXXXX` at the index; `nil` if there is none.
    private static func unit(_ line: UnsafeMutableBufferPointer<UInt8>, at index: Int) -> Int? {
        guard index + 6 <= line.count, line[index] == UInt8(ascii: "\\"), line[index + 1] == UInt8(ascii: "u")
        else { return nil }
        var number = 0
        for byte in line[(index + 2)..<(index + 6)] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            number = number * 16 + digit
        }
        return number
    }

    private static func overwrite(_ line: UnsafeMutableBufferPointer<UInt8>, at index: Int) {
        for (offset, byte) in "fffd".utf8.enumerated() { line[index + 2 + offset] = byte }
    }
}
