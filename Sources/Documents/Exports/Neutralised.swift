/// Text in a comma-separated file, written so that no spreadsheet takes it for a formula, and read back as it was.
///
/// Whoever opens such a file in a spreadsheet runs what begins like a formula, with their own rights; a single quote in
/// front makes it text (OWASP, "CSV Injection"). Workbooks need none of this: their cells say that they are text.
public enum Neutralised {
    /// The text with a single quote in front where it begins like a formula and is no plain number.
    public static func write(_ text: String) -> String {
        needsQuote(text) ? "'" + text : text
    }

    /// What `write` was given; text that it never gives is left as it is.
    public static func read(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return scalars.first == quote && isRisky(scalars.drop { $0 == quote }) ? String(scalars.dropFirst()) : text
    }

    private static let quote: Unicode.Scalar = "'"

    /// Text that already has quotes in front of a formula gets one more, or reading could not tell it from ours.
    private static func needsQuote(_ text: String) -> Bool {
        isRisky(text.unicodeScalars.drop { $0 == quote }) && !isPlainNumber(text)
    }

    /// Full-width signs too: spreadsheets in Chinese and Japanese take them for the others.
    private static func isRisky(_ scalars: Substring.UnicodeScalarView) -> Bool {
        switch scalars.first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
        default: false
        }
    }

    /// `-12`, `-0.5`: a spreadsheet reads a number in it and nothing else.
    private static func isPlainNumber(_ text: String) -> Bool {
        let parts = text.utf8.dropFirst().split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return text.utf8.first == UInt8(ascii: "-") && parts.count <= 2
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
