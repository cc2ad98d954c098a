/// Which counties there are or were: what the first six digits of a resident ID may be. Years are not looked at: they are
/// not sure enough to doubt a number.
enum KnownRegions {
    private static let codes = counties(of: (try? RegionTables.shipped.get())?.regions ?? [])

    /// Whether the six digits name a county of now or then, or a place above one that numbers were given out for. False
    /// for anything that is not six digits.
    static func contains(_ code: String) -> Bool {
        guard code.utf8.count == 6, code.utf8.allSatisfy(NumberText.isDigit), let number = Int(code) else {
            return false
        }
        return codes.contains(number)
    }

    static func counties(of rows: [RegionTables.Row]) -> Set<Int> {
        Set(rows.compactMap { row in row.isForNumbers ? Int(row.code.text) : nil })
    }
}
