import SQLDatabase

/// Compares the listing and the tallies with the tables that they are derived from. It knows nothing of the code that
/// writes them.
enum ListingProof {
    /// Returns the lines and sums that are wrong, missing or too many.
    /// - Parameter year: The present year, which is always listed.
    static func faults(year: Int, in sql: any SQLReader) throws -> [String] {
        try differences("line", expected: lines, stored: "SELECT \(lineColumns) FROM listing", [.integer(year)], sql)
            + differences("sum", expected: sums, stored: storedSums, [], sql)
    }

    private static let lineColumns =
        "credit_year, person_id, region_code, series, name_key, counted, met, has_account"

    private static let lines = """
        SELECT y.credit_year, p.id AS person_id, o.managing_region_code AS region_code, p.series, p.name_key,
            coalesce((SELECT s.counted FROM standing s WHERE s.person_id = p.id AND s.credit_year = y.credit_year), 0)
                AS counted,
            coalesce((SELECT s.met FROM standing s WHERE s.person_id = p.id AND s.credit_year = y.credit_year), 0)
                AS met,
            (SELECT count(*) FROM account a WHERE a.person_id = p.id AND a.state = 'active') AS has_account
        FROM person p, employment e, organisation o,
            (SELECT CAST(? AS BIGINT) AS credit_year UNION SELECT credit_year FROM standing) y
        WHERE e.person_id = p.id AND e.ended_at IS NULL AND o.id = e.organisation_id
        """

    private static let sums = """
        SELECT credit_year, region_code, series, count(*) AS people, CAST(sum(met) AS BIGINT) AS met,
            CAST(sum(1 - has_account) AS BIGINT) AS without_account, CAST(sum(counted) AS BIGINT) AS counted
        FROM listing GROUP BY credit_year, region_code, series
        """

    private static let storedSums = """
        SELECT credit_year, region_code, series, people, met, without_account, counted FROM tally
        WHERE people <> 0 OR met <> 0 OR without_account <> 0 OR counted <> 0
        """

    private static func differences(
        _ kind: String,
        expected: String,
        stored: String,
        _ values: [SQLValue],
        _ sql: any SQLReader
    ) throws -> [String] {
        let columns = "credit_year, region_code, series, counted, met"
        let missing = try sql.rows(
            "SELECT \(columns) FROM (SELECT * FROM (\(expected)) e EXCEPT \(stored)) d",
            values
        ) { try "missing \(kind): \($0.integer()) \($0.text()) \($0.text()) \($0.integer()) \($0.integer())" }
        let tooMany = try sql.rows(
            "SELECT \(columns) FROM (\(stored) EXCEPT SELECT * FROM (\(expected)) e) d",
            values
        ) { try "wrong \(kind): \($0.integer()) \($0.text()) \($0.text()) \($0.integer()) \($0.integer())" }
        return missing + tooMany
    }
}

extension World {
    /// The faults of the lists of regions after everything is folded.
    func listingFaults() async throws -> [String] {
        try await fold()
        return try await pool.read { try ListingProof.faults(year: World.year, in: $0) }
    }
}
