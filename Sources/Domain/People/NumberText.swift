import Foundation

/// The cleaned text of a number of a person or an organisation.
struct NumberText {
    /// The text in NFKC and capitals, without white space and invisible characters.
    let text: String
    /// Whether the text was too long and its rest was not read. Such a text is not a valid number.
    let isCut: Bool

    private static let longest = 1 << 16

    init(_ raw: String) {
        if let plain = Self.plain(raw) {
            (text, isCut) = (plain, false)
            return
        }
        let start = raw.unicodeScalars.prefix(Self.longest)
        isCut = start.endIndex < raw.unicodeScalars.endIndex
        let folded = String(String.UnicodeScalarView(start)).precomposedStringWithCompatibilityMapping
        let kept = folded.unicodeScalars.filter { !$0.properties.isWhitespace && !Self.isInvisible($0) }
        text = String(String.UnicodeScalarView(kept)).uppercased()
    }

    /// The number of characters, as people count them.
    var count: Int { text.unicodeScalars.count }

    /// The length in Chinese, as messages state it.
    var countInWords: String {
        if isCut || count > 1000 { return "远远超过" }
        return count == 0 ? "现在是空白" : "现在是 \(count) 位"
    }

    /// Returns the text if it is short and has only digits and capital letters, so that it needs no cleaning. Most
    /// numbers are like this.
    private static func plain(_ raw: String) -> String? {
        raw.utf8.count <= 40 && raw.utf8.allSatisfy { isDigit($0) || isCapital($0) } ? raw : nil
    }

    /// Returns whether the character is invisible: zero-width characters, marks of writing direction, soft hyphens and
    /// byte order marks.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    /// Whether the text looks like a number that a spreadsheet has shortened or formatted: `3.62101E+17`,
    /// `362,101,199,001,010,000` or `362101199001010000.00`.
    var isScientific: Bool {
        // Most texts contain none of these characters.
        guard
            text.utf8.contains(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") })
        else { return false }
        let parts = text.split(separator: "E", omittingEmptySubsequences: false)
        if parts.count == 1 { return isGroupedFigure }
        guard parts.count == 2 else { return false }
        let mantissa = parts[0].split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        // A spreadsheet keeps at most three digits before the point (engineering notation).
        guard (1...2).contains(mantissa.count), mantissa.allSatisfy(Self.isDigits), mantissa[0].count <= 3 else {
            return false
        }
        let exponent = parts[1].first == "+" ? parts[1].dropFirst() : parts[1]
        return exponent.count <= 3 && Self.isDigits(exponent)
    }

    /// Whether the text contains a mark that only formatted numbers have. 12E45 may be the number of a passport.
    var hasNumberFormatting: Bool {
        text.utf8.contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
    }

    /// Whether the text has at least sixteen digits, and has groups of three digits or decimals.
    private var isGroupedFigure: Bool {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, text.utf8.count <= 64 else { return false }
        let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
        guard halves.count == 2 || groups.count > 1 else { return false }
        let areEven = groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
        return areEven && groups.allSatisfy(Self.isDigits) && halves.dropFirst().allSatisfy(Self.isDigits)
            && groups.reduce(0) { $0 + $1.count } >= 16
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(isDigit)
    }
}
