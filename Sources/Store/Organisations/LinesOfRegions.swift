import Domain
import SQLDatabase

/// The first rows of a table for several managing regions. An index begins with the managing region and has exactly the
/// order, so that a page reads the first few rows of each region, however many there are.
struct LinesOfRegions {
    /// SQLite accepts at most 500 parts of a query.
    private static let linesAtOnce = 64

    let columns: String
    let table: String
    let condition: String
    let values: [SQLValue]
    let order: String

    /// Returns the first rows of each region together, in no order.
    func first<Row>(
        _ limit: Int,
        of regions: [RegionCode],
        in sql: any SQLReader,
        _ read: (inout SQLRow) throws -> Row
    ) throws -> [Row] {
        var found: [Row] = []
        let part = """
            SELECT * FROM (SELECT \(columns) FROM \(table)
                WHERE managing_region_code = ? AND \(condition) ORDER BY \(order) LIMIT ?) x
            """
        for start in stride(from: 0, to: regions.count, by: Self.linesAtOnce) {
            let some = regions[start..<min(start + Self.linesAtOnce, regions.count)]
            let parts = Array(repeating: part, count: some.count).joined(separator: "\nUNION ALL\n")
            found += try sql.rows(
                "SELECT * FROM (\n\(parts)\n) y ORDER BY \(order) LIMIT ?",
                some.flatMap { [.text($0.text)] + values + [.integer(limit)] } + [.integer(limit)],
                read
            )
        }
        return found
    }
}
