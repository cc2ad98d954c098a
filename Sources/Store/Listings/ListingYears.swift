import Domain
import SQLDatabase

/// The years that have lines in the listing: the present year, and every year with a standing.
enum ListingYears {
    /// A year that does not have the lines of all people yet.
    struct Unfinished {
        let year: Int
        /// The last person who has a line.
        let reached: PersonID?
    }

    static func add(_ year: Int, in tx: any SQLTransaction) throws {
        try tx.execute(
            "INSERT INTO listing_year (credit_year) VALUES (?) ON CONFLICT (credit_year) DO NOTHING",
            [.integer(year)]
        )
    }

    /// Adds the years in which these people have a standing.
    static func addYears(of people: [PersonID], in tx: any SQLTransaction) throws {
        // A condition on the year would lead PostgreSQL into the wrong index, which has the year first.
        let found = try tx.rows(
            for: people,
            { .id($0) },
            { "SELECT DISTINCT s.credit_year FROM standing s WHERE s.person_id IN (\($0))" }
        ) { try $0.integer() }
        let listed = try all(in: tx)
        for year in Set(found).subtracting(listed) where 1900...9_999 ~= year { try add(year, in: tx) }
    }

    static func all(in sql: any SQLReader) throws -> [Int] {
        try sql.rows("SELECT credit_year FROM listing_year ORDER BY credit_year", []) { try $0.integer() }
    }

    /// Returns the newest year that does not have all lines, because people look at the present year first.
    static func unfinished(in sql: any SQLReader) throws -> Unfinished? {
        try sql.first(
            "SELECT credit_year, reached FROM listing_year WHERE is_whole = 0 ORDER BY credit_year DESC LIMIT 1"
        ) { row in
            Unfinished(year: try row.integer(), reached: try row.optionalIdentifier().map(PersonID.init(bits:)))
        }
    }

    /// Saves how far a year has come.
    /// - Parameter people: The people whose lines were written just now, in order; fewer than asked for at the end.
    static func advance(_ year: Int, past people: [PersonID], isWhole: Bool, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            UPDATE listing_year SET reached = coalesce(?, reached), people = people + ?, is_whole = ?
            WHERE credit_year = ?
            """,
            [.id(people.last), .integer(people.count), .flag(isWhole), .integer(year)]
        )
    }
}
