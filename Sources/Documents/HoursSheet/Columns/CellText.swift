import Domain
import Foundation
import Spreadsheet

/// Cleans what people and spreadsheets put around a value.
enum CellText {
    /// Without white space and zero-width characters at both ends.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return text }
        guard CompactText.isSpace(first) || CompactText.isSpace(last) else { return text }
        guard let start = scalars.firstIndex(where: { !CompactText.isSpace($0) }),
            let end = scalars.lastIndex(where: { !CompactText.isSpace($0) })
        else { return "" }
        return String(scalars[start...end])
    }

    /// Trimmed, and without the apostrophe by which people keep a spreadsheet from taking a text for a number.
    static func meant(_ text: String) -> String {
        let text = trimmed(text)
        // ' and ` are one byte; ’, ‘, ′ and ＇ begin with these.
        guard let byte = text.utf8.first, byte == 0x27 || byte == 0x60 || byte == 0xE2 || byte == 0xEF,
            let first = text.unicodeScalars.first, apostrophes.contains(first)
        else { return text }
        let rest = text.unicodeScalars.dropFirst()
        // Of a pair, it belongs to the text.
        guard rest.first.map({ ("0"..."9").contains($0) }) == true || !rest.contains(where: apostrophes.contains) else {
            return text
        }
        return trimmed(String(rest))
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "＇", "`", "′"]

    /// Trimmed, with full-width letters, digits and signs made half-width and all white space dropped.
    static func compact(_ text: String) -> String {
        CompactText.of(text)
    }

    /// A heading as it is looked up: no white space, no star, and no words in brackets at its end that say whether the
    /// column is needed or how it is filled in. Others say what the column is: 学时(公需) is not 学时.
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

    /// What the sheet holds, for receipts: long numbers in the form whose digits the spreadsheet has kept.
    static func given(_ cell: SheetCell) -> String {
        if cell.kind == .formula { return "" }
        guard cell.kind == .number, cell.text.utf8.count > 15 else { return cell.text }
        return cell.raw
    }
}
