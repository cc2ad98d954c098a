/// Text in a comma-separated file that no spreadsheet takes for a formula, and that can be read back unchanged.
///
/// A spreadsheet runs text that begins like a formula with the rights of its user. A single quote before the text
/// prevents this (OWASP, "CSV Injection"). Workbooks do not need it, because their cells say that they are text.
public enum Neutralised {
    /// The text; with a single quote before it if it begins like a formula and is not a plain number.
    public static func write(_ text: String) -> String {
        needsQuote(text) ? "'" + text : text
    }

    /// The original text of what `write` returned. Any other text stays as it is.
    public static func read(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return scalars.first == quote && isRisky(scalars.drop { $0 == quote }) ? String(scalars.dropFirst()) : text
    }

    private static let quote: Unicode.Scalar = "'"

    /// Text that already has quotes before a formula gets another one, so that reading removes only ours.
    private static func needsQuote(_ text: String) -> Bool {
        isRisky(text.unicodeScalars.drop { $0 == quote }) && !isPlainNumber(text)
    }

    /// Includes full-width signs, because Chinese and Japanese spreadsheets treat them like the others.
    private static func isRisky(_ scalars: Substring.UnicodeScalarView) -> Bool {
        switch scalars.first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
        default: false
        }
    }

    /// Whether the text is a negative number such as `-12` or `-0.5`, which is safe.
    private static func isPlainNumber(_ text: String) -> Bool {
        let parts = text.utf8.dropFirst().split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return text.utf8.first == UInt8(ascii: "-") && parts.count <= 2
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
