public import Domain
public import SQLDatabase

extension Records {
    /// Returns the years in which anybody has records, newest first.
    public static func years(in sql: any SQLReader) throws -> [Int] {
        try creditYears(of: "record", in: sql)
    }

    /// Returns the years in which a person has records, newest first.
    public static func years(of person: PersonID, in sql: any SQLReader) throws -> [Int] {
        try creditYears(
            of: "record",
            where: "EXISTS (SELECT 1 FROM record r WHERE r.credit_year = y.year AND r.person_id = ?)",
            [.id(person)],
            in: sql
        )
    }
}

/// Returns the credit years in a table whose key begins with the year, newest first. Each year is one step in the key,
/// because a plain `DISTINCT` would read the whole table.
/// - Parameter condition: A condition for the year `y.year`.
func creditYears(
    of table: String,
    where condition: String = "1 = 1",
    _ values: [SQLValue] = [],
    in sql: any SQLReader
) throws -> [Int] {
    try sql.rows(
        """
        WITH RECURSIVE years (year) AS (
            SELECT max(credit_year) FROM \(table)
            UNION ALL
            SELECT (SELECT max(r.credit_year) FROM \(table) r WHERE r.credit_year < y.year) FROM years y
            WHERE y.year IS NOT NULL
        )
        SELECT y.year FROM years y WHERE y.year IS NOT NULL AND \(condition) ORDER BY y.year DESC
        """,
        values
    ) { try $0.integer() }
}
