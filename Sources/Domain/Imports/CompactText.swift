/// Text in a form for comparing. The same course may be written with other spaces and other widths.
public enum CompactText {
    /// Returns the text with full-width letters, digits and signs made half-width, and without white space. It must
    /// never change, because the keys of imported rows depend on it.
    public static func of(_ text: String) -> String {
        if text.utf8.allSatisfy(isCompact) { return text }
        var compact = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isSpace(scalar) { compact.append(halfWidth(scalar)) }
        return String(compact)
    }

    /// Returns whether the character is white space or has no width.
    public static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// Returns whether the byte is ASCII or part of a Chinese character in UTF-8. No space and no full-width form
    /// contains only such bytes.
    private static func isCompact(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) || (0x80...0xBF).contains(byte) || (0xE4...0xE9).contains(byte)
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
