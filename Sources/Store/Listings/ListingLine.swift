import Domain
import SQLDatabase

/// What the listing contains about a person in a year.
struct ListingLine: Hashable {
    struct Key: Hashable {
        let year: Int
        let person: PersonID
    }

    let key: Key
    let region: String
    let series: String
    let name: String
    let counted: Int
    let met: Bool
    let hasAccount: Bool

    /// Reads year, person, region, series, name, hours, whether the year is met, and whether there is an account.
    init(_ row: inout SQLRow) throws {
        key = Key(year: try row.integer(), person: PersonID(bits: try row.identifier()))
        region = try row.text()
        series = try row.text()
        name = try row.text()
        counted = try row.integer()
        met = try row.flag()
        hasAccount = try row.flag()
    }

    var values: [SQLValue] {
        [
            .integer(key.year), .id(key.person), .text(region), .text(series), .text(name), .integer(counted),
            .flag(met), .flag(hasAccount),
        ]
    }
}

extension ListingLine {
    /// Returns the lines that the present tables give for these people in the listed years. People without an employer
    /// have none, because no region manages them.
    /// - Parameter year: Only this year, or all listed years if it is `nil`.
    static func derived(for people: [PersonID], year: Int?, in sql: any SQLReader) throws -> [ListingLine] {
        try sql.rows(
            for: people,
            { .id($0) },
            values: span(year),
            {
                """
                SELECT y.credit_year, p.id, o.managing_region_code, p.series, p.name_key, coalesce(s.counted, 0),
                    coalesce(s.met, 0), CASE WHEN coalesce(a.state, 'invited') = 'invited' THEN 0 ELSE 1 END
                FROM listing_year y
                CROSS JOIN person p
                JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
                JOIN organisation o ON o.id = e.organisation_id
                LEFT JOIN account a ON a.person_id = p.id
                LEFT JOIN standing s ON s.credit_year = y.credit_year AND s.person_id = p.id
                WHERE y.credit_year BETWEEN ? AND ? AND p.id IN (\($0))
                """
            }
        ) { try ListingLine(&$0) }
    }

    /// Returns the lines that are stored for these people.
    static func stored(for people: [PersonID], year: Int?, in sql: any SQLReader) throws -> [ListingLine] {
        let years = try ListingYears.all(in: sql).filter { year == nil || year == $0 }
        guard !years.isEmpty else { return [] }
        return try sql.rows(
            for: people,
            { .id($0) },
            values: years.map { .year($0) },
            {
                """
                SELECT l.credit_year, l.person_id, l.region_code, l.series, l.name_key, l.counted, l.met, l.has_account
                FROM listing l WHERE l.credit_year IN (\(placeholders(years.count))) AND l.person_id IN (\($0))
                """
            }
        ) { try ListingLine(&$0) }
    }

    private static func span(_ year: Int?) -> [SQLValue] {
        [.integer(year ?? 0), .integer(year ?? 9_999)]
    }
}
