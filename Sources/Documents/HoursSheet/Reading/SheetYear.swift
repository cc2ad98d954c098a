import Domain
import Spreadsheet

/// Reads a year in all the forms that sheets use.
enum SheetYear {
    /// Reads 2026, 2026.0, 2026年, 2026年度, 二〇二六年, full-width forms, or a date in that year.
    static func year(_ cell: SheetCell) -> Int? {
        // If 2026 is typed into a date cell, the spreadsheet shows a day of 1905.
        if cell.kind == .date, let year = Int(cell.raw), (1900...2200).contains(year) { return year }
        let text = CellText.compact(CellText.meant(cell.text))
        return year(text) ?? SheetDate.day(cell.text)?.year
    }

    private static func year(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        if digits.count == 4 {
            let rest = text.dropFirst(4)
            let isWhole = rest.first == "." && rest.count > 1 && rest.dropFirst().allSatisfy { $0 == "0" }
            return isWhole || endings.contains(String(rest)) ? Int(digits) : nil
        }
        let numerals = text.unicodeScalars.prefix { ChineseNumeral.isOne($0) }
        guard numerals.count == 4, endings.contains(String(text.dropFirst(4))) else { return nil }
        return ChineseNumeral.value(numerals).flatMap { $0 > 999 ? $0 : nil }
    }

    private static let endings: Set<String> = ["", "年", "年度"]
}
