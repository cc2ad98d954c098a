import Domain
import Spreadsheet

/// Detects numbers that lost their last digits because a spreadsheet stored them as numbers, with only 15 digits.
enum LostDigits {
    /// Whether a number cell has 16 or more digits, whatever its check digit is.
    static func areIn(_ cell: SheetCell) -> Bool {
        guard cell.kind == .number, cell.text.utf8.count >= 16 else { return false }
        return cell.text.utf8.drop { $0 == UInt8(ascii: "-") }.prefix { (0x30...0x39).contains($0) }.count >= 16
    }

    /// Whether a text has the form that a spreadsheet gives to such a number: `3.62101E+17`.
    static func areIn(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x30...0x39).contains(first) || first == 0xEF else { return false }
        return DocumentNumber.isFigure(text)
    }
}
