import Domain
import Foundation
import Spreadsheet

/// Removes the characters that people and spreadsheets add around a value.
enum CellText {
    /// The text without white space and zero-width characters at both ends.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return text }
        guard CompactText.isSpace(first) || CompactText.isSpace(last) else { return text }
        guard let start = scalars.firstIndex(where: { !CompactText.isSpace($0) }),
            let end = scalars.lastIndex(where: { !CompactText.isSpace($0) })
        else { return "" }
        return String(scalars[start...end])
    }

    /// The trimmed text without the apostrophe that prevents a spreadsheet from reading a number.
    static func meant(_ text: String) -> String {
        let text = trimmed(text)
        // ' and ` are one byte; ’, ‘, ′ and ＇ begin with these.
        guard let byte = text.utf8.first, byte == 0x27 || byte == 0x60 || byte == 0xE2 || byte == 0xEF,
            let first = text.unicodeScalars.first, apostrophes.contains(first)
        else { return text }
        let rest = text.unicodeScalars.dropFirst()
        // If there is a second one, the pair belongs to the text.
        guard rest.first.map({ ("0"..."9").contains($0) }) == true || !rest.contains(where: apostrophes.contains) else {
            return text
        }
        return trimmed(String(rest))
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "＇", "`", "′"]

    /// The text with full-width letters, digits and signs made half-width, and without white space.
    static func compact(_ text: String) -> String {
        CompactText.of(text)
    }

    /// A heading in the form used for look-up: without white space, stars, and brackets at the end that say whether the
    /// column is needed or how to fill it in. Other brackets are kept: 学时(公需) is not 学时.
    static func heading(_ text: String) -> String {
        let name = String(compact(text).filter { $0 != "*" })
        for (open, close) in [("(", ")"), ("[", "]"), ("【", "】")] where name.hasSuffix(close) {
            guard let start = name.range(of: open, options: .backwards)?.lowerBound, start > name.startIndex,
                saysHow(name[start...])
            else { continue }
            return String(name[..<start])
        }
        return name
    }

    private static func saysHow(_ note: Substring) -> Bool {
        note.contains(/[0-9]+(位|个?字|-[0-9])/) || hints.contains { note.localizedCaseInsensitiveContains($0) }
    }

    private static let hints = [
        "必填", "选填", "可选", "不填", "必须", "格式", "例如", "默认", "全称", "唯一", "小时", "单位:", "yyyy",
    ]

    /// The content of a cell for receipts. Long numbers have the form in which the spreadsheet stored their digits.
    static func given(_ cell: SheetCell) -> String {
        if cell.kind == .formula { return "" }
        guard cell.kind == .number, cell.text.utf8.count > 15 else { return cell.text }
        return cell.raw
    }
}
