import Domain
import Spreadsheet

/// Tells numbers whose last digits are gone because a spreadsheet took them for figures, of which it keeps 15 digits.
enum LostDigits {
    /// A number cell of 16 digits or more, whatever its check digit says.
    static func areIn(_ cell: SheetCell) -> Bool {
        guard cell.kind == .number, cell.text.utf8.count >= 16 else { return false }
        return cell.text.utf8.drop { $0 == UInt8(ascii: "-") }.prefix { (0x30...0x39).contains($0) }.count >= 16
    }

    /// A text as a spreadsheet writes such a figure: `3.62101E+17`.
    static func areIn(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x30...0x39).contains(first) || first == 0xEF else { return false }
        return DocumentNumber.isFigure(text)
    }
}
