import Foundation

/// A number of a person or an organisation, cleaned before it is looked at.
struct NumberText {
    /// NFKC, without white space and characters that cannot be seen, in capitals.
    let text: String
    /// Whether the rest of a hostile cell was not even read; such a text is no number, whatever it begins with.
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

    /// How many characters people would count.
    var count: Int { text.unicodeScalars.count }

    /// The length as messages tell it.
    var countInWords: String {
        if isCut || count > 1000 { return "远远超过" }
        return count == 0 ? "现在是空白" : "现在是 \(count) 位"
    }

    /// The usual case, 18 letters and digits, needs no cleaning but capitals.
    private static func plain(_ raw: String) -> String? {
        raw.utf8.count <= 40 && raw.utf8.allSatisfy { isDigit($0) || isCapital($0) } ? raw : nil
    }

    /// Zero-width characters, marks of writing direction, soft hyphens and byte order marks.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    /// Whether it is a number as a spreadsheet writes a figure that is too long for it: `3.62101E+17`,
    /// `362,101,199,001,010,000` or `362101199001010000.00`.
    var isScientific: Bool {
        // Most are neither.
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

    /// Whether anything stands in it that only figures have: 12E45 may well be a passport's number.
    var hasFiguresMarks: Bool {
        text.utf8.contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
    }

    /// Sixteen digits or more in groups of three, or with decimals.
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
