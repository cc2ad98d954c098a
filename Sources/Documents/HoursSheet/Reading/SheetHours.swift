import Domain
import Spreadsheet

/// Reads the ways in which sheets write hours.
enum SheetHours {
    /// A plain decimal, perhaps with its unit: 8, 8.0, ８, 8学时, 8 小时. Nil for anything else: 1,234 may be a slip of the
    /// decimal point.
    static func hours(_ given: String) -> Hours? {
        let text = CellText.compact(given)
        if let hours = Hours(decimal: text) { return hours }
        for unit in ["个学时", "学时", "课时", "小时"] where text.hasSuffix(unit) {
            return Hours(decimal: String(text.dropLast(unit.count)))
        }
        return nil
    }
}
