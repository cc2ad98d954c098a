public import Domain
public import SQLDatabase

/// The sums of people and their years, by region and series. They follow a change within seconds.
public enum Tallies {
    /// Returns the numbers of people in a scope. An employer's people are counted now, and all others are read from the
    /// sums. A province has about 110 regions that manage people, with up to 30 series each.
    public static func sum(year: Int, within scope: Scope, in sql: any SQLReader) throws -> Tally {
        if case .people(let organisation) = scope {
            return try Standings.tally(year: year, at: organisation, in: sql)
        }
        guard let (sums, values) = sums(year, scope) else { return Tally() }
        return try sql.first(
            """
            SELECT CAST(coalesce(sum(t.people), 0) AS BIGINT), CAST(coalesce(sum(t.met), 0) AS BIGINT),
                CAST(coalesce(sum(t.without_account), 0) AS BIGINT), CAST(coalesce(sum(t.counted), 0) AS BIGINT)
            \(sums)
            """,
            values,
            read
        ) ?? Tally()
    }

    /// Returns whether the people of a region belong to several series.
    public static func haveSeveralSeries(year: Int, within scope: Scope, in sql: any SQLReader) throws -> Bool {
        guard let (sums, values) = sums(year, scope) else { return false }
        return try sql.first("SELECT min(t.series), max(t.series) \(sums) AND t.people > 0", values) { row in
            row.optionalText() != row.optionalText()
        } ?? false
    }

    /// Returns the sums of a region or series as part of a query, with its values.
    private static func sums(_ year: Int, _ scope: Scope) -> (String, [SQLValue])? {
        let sums = """
            FROM region_within w CROSS JOIN tally t
            WHERE w.ancestor_code = ? AND t.credit_year = ? AND t.region_code = w.region_code
            """
        switch scope {
        case .region(let region): return (sums, [.text(region.text), .integer(year)])
        case .series(let series, let region):
            return ("\(sums) AND t.series = ?", [.text(region.text), .integer(year), .text(series)])
        case .people, .projects, .nobody: return nil
        }
    }

    static func read(_ row: inout SQLRow) throws -> Tally {
        Tally(
            people: try row.integer(),
            met: try row.integer(),
            withoutAccount: try row.integer(),
            counted: Hours(hundredths: try row.integer())
        )
    }
}
