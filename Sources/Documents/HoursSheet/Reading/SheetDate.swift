import Domain
import Spreadsheet

/// Reads the ways in which sheets write a day.
enum SheetDate {
    /// A date cell, 2024-03-01, 2024/3/1, 2024年3月1日 or 20240301; a time of day after it is passed over.
    static func day(_ cell: SheetCell) -> Day? {
        let text = CellText.trimmed(cell.text)
        if let day = Day(iso: text) { return day }
        let date = text.prefix { $0 != " " && $0 != "T" }
        let plain = CellText.compact(String(date))
        if plain.utf8.count == 8, let digits = Int(plain), plain.utf8.allSatisfy({ $0 >= 0x30 }) {
            return Day(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
        }
        for pattern in [["-", "-", ""], ["/", "/", ""], ["年", "月", "日"]] {
            if let day = day(plain[...], separators: pattern) { return day }
        }
        return nil
    }

    private static func day(_ text: Substring, separators: [String]) -> Day? {
        var rest = text
        var numbers: [Int] = []
        for separator in separators {
            let digits = rest.prefix { ("0"..."9").contains($0) }
            guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
            numbers.append(number)
            rest = rest.dropFirst(digits.count)
            guard rest.hasPrefix(separator) || separator.isEmpty else { return nil }
            rest = rest.dropFirst(separator.count)
        }
        guard rest.isEmpty, numbers[0] > 999 else { return nil }
        return Day(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}
