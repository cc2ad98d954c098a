import Domain
import Spreadsheet

/// Reads hours in all the forms that sheets use.
enum SheetHours {
    /// Reads a plain decimal, which may have a unit: 8, 8.0, ８, 8学时, 8 小时. Returns `nil` for anything else: in 1,234,
    /// the comma may be a mistyped decimal point.
    static func hours(_ given: String) -> Hours? {
        let text = CellText.compact(given)
        if let hours = Hours(decimal: text) { return hours }
        for unit in ["个学时", "学时", "课时", "小时"] where text.hasSuffix(unit) {
            return Hours(decimal: String(text.dropLast(unit.count)))
        }
        return nil
    }
}
