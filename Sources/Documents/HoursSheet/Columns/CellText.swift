import Spreadsheet

/// Cleans what people and spreadsheets put around a value.
enum CellText {
    /// Without white space and zero-width characters at both ends.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return text }
        guard isSpace(first) || isSpace(last) else { return text }
        guard let start = scalars.firstIndex(where: { !isSpace($0) }),
            let end = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[start...end])
    }

    /// Trimmed, with full-width letters, digits and signs made half-width and all white space dropped.
    static func compact(_ text: String) -> String {
        if text.utf8.allSatisfy(isCompact) { return text }
        var compact = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isSpace(scalar) { compact.append(halfWidth(scalar)) }
        return String(compact)
    }

    /// A heading as it is looked up: no white space, none of the asterisks that mark needed columns.
    static func heading(_ text: String) -> String {
        String(compact(text).filter { $0 != "*" })
    }

    /// What the sheet holds, for receipts: long numbers in the form whose digits the spreadsheet has kept.
    static func given(_ cell: SheetCell) -> String {
        guard cell.kind == .number, cell.text.utf8.count > 15 else { return cell.text }
        return cell.raw
    }

    /// Bytes of ASCII, and of Chinese characters in UTF-8, with which no space and no full-width form begins.
    private static func isCompact(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) || (0x80...0xBF).contains(byte) || (0xE4...0xE9).contains(byte)
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
        default: false
        }
    }
}
