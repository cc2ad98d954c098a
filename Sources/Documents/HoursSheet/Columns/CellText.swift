import Domain
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

    /// Trimmed, with full-width letters, digits and signs made half-width and all white space dropped.
    static func compact(_ text: String) -> String {
        CompactText.of(text)
    }

    /// A heading as it is looked up: no white space, none of the marks that say whether a column is needed.
    static func heading(_ text: String) -> String {
        let name = compact(text).filter { $0 != "*" }
        for mark in ["(必填)", "(选填)", "(非必填)", "【必填】", "【选填】"] where name.hasSuffix(mark) {
            return String(name.dropLast(mark.count))
        }
        return String(name)
    }

    /// What the sheet holds, for receipts: long numbers in the form whose digits the spreadsheet has kept.
    static func given(_ cell: SheetCell) -> String {
        guard cell.kind == .number, cell.text.utf8.count > 15 else { return cell.text }
        return cell.raw
    }
}
