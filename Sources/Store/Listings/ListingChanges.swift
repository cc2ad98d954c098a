import Domain
import SQLDatabase

/// The people whose lines in the listing must be written again.
///
/// Whoever changes what a line shows adds the person here in the same transaction. Rows are only added, so writers do
/// not wait for each other. One row names all people of one change.
enum ListingChanges {
    /// The most people in one row, so that it stays small.
    private static let most = 1_000
    private static let rowsAtOnce = 200

    static func add(_ people: [PersonID], in tx: any SQLTransaction) throws {
        for start in stride(from: 0, to: people.count, by: most) {
            let some = Array(people[start..<min(start + most, people.count)])
            try tx.execute("INSERT INTO listing_change (people) VALUES (?)", [.blob(PackedIdentifiers.pack(some))])
        }
    }

    static func isEmpty(in sql: any SQLReader) throws -> Bool {
        try sql.first("SELECT 1 FROM listing_change LIMIT 1") { try $0.integer() } == nil
    }

    /// Takes the oldest changes: at least one row, and further rows as long as they name few people.
    /// - Returns: The people, each once.
    static func take(in tx: any SQLTransaction) throws -> [PersonID] {
        let rows = try tx.rows(
            "SELECT number, people FROM listing_change ORDER BY number LIMIT ?",
            [.integer(rowsAtOnce)]
        ) { row in
            let number = try row.integer()
            let people: [PersonID] = try PackedIdentifiers.unpack(try row.blob(), of: "listing_change.people")
            return (number: number, people: people)
        }
        var (last, taken): (Int, [PersonID]) = (0, [])
        for row in rows where taken.count < most { (last, taken) = (row.number, taken + row.people) }
        guard !taken.isEmpty else { return [] }
        // A writer that has an earlier number but has not saved yet is not visible here, so its row stays.
        try tx.execute("DELETE FROM listing_change WHERE number <= ?", [.integer(last)])
        return Set(taken).sorted()
    }
}
