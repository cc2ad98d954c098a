/// The counties of now and of earlier times, with which a resident ID can begin. Years do not matter, because they are
/// not certain enough to doubt a number.
enum KnownRegions {
    private static let codes = counties(of: (try? RegionTables.shipped.get())?.regions ?? [])

    /// Returns whether the six digits are a present or former county, or a larger place whose code was used in numbers.
    /// Returns `false` for anything but six digits.
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
