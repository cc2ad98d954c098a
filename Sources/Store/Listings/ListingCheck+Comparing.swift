import Domain
public import SQLDatabase

/// The comparisons. They run while the transaction holds `Listing.hold` and no change waits.
extension ListingCheck {
    /// Compares the lines of the next people, or the sums of the next region, and corrects them.
    /// - Returns: The check, when it has ended.
    public static func advance(_ people: Int, in tx: any SQLTransaction) throws -> ListingCheck? {
        guard let check = try find(in: tx) else { return nil }
        let next =
            switch check.stage {
            case .people: try check.comparingLines(of: people, in: tx)
            case .tallies: try check.comparingSums(in: tx)
            case .done: check
            }
        try next.save(in: tx)
        return next.stage == .done ? next : nil
    }

    private func comparingLines(of limit: Int, in tx: any SQLTransaction) throws -> ListingCheck {
        let some = try Listing.next(limit, after: person, in: tx)
        let wrong = try Listing.refresh(some, in: tx)
        return ListingCheck(
            day: day,
            stage: some.count < limit ? .tallies : .people,
            person: some.last ?? person,
            year: nil,
            region: nil,
            people: people + some.count,
            corrected: corrected + wrong
        )
    }

    private func comparingSums(in tx: any SQLTransaction) throws -> ListingCheck {
        guard let next = try place(in: tx) else {
            return with(stage: .done, year: nil, region: nil, wrong: 0)
        }
        let wrong = try Tallies.correct(year: next.year, region: next.region, in: tx)
        return with(stage: .tallies, year: next.year, region: next.region, wrong: wrong)
    }

    private func with(stage: Stage, year: Int?, region: String?, wrong: Int) -> ListingCheck {
        ListingCheck(
            day: day,
            stage: stage,
            person: person,
            year: year,
            region: region,
            people: people,
            corrected: corrected + wrong
        )
    }

    /// Returns the next year and region. Sums may also have been written for a region that does not exist.
    private func place(in sql: any SQLReader) throws -> (year: Int, region: String)? {
        try sql.first(
            """
            SELECT credit_year, code FROM (
                SELECT y.credit_year, r.code FROM listing_year y CROSS JOIN region r
                UNION SELECT t.credit_year, t.region_code FROM tally t) x
            WHERE (credit_year, code) > (?, ?) ORDER BY credit_year, code LIMIT 1
            """,
            [.integer(year ?? 0), .text(region ?? "")]
        ) { row in (year: try row.integer(), region: try row.text()) }
    }
}

extension Tallies {
    /// Counts the lines of a region again and corrects its sums.
    /// - Returns: The number of series whose sums were wrong.
    static func correct(year: Int, region: String, in tx: any SQLTransaction) throws -> Int {
        let key: [SQLValue] = [.year(year), .text(region)]
        let stored = try sums(
            "SELECT series, people, met, without_account, counted FROM tally WHERE credit_year = ? AND region_code = ?",
            key,
            in: tx
        )
        let right = try sums(
            """
            SELECT series, count(*), CAST(sum(met) AS BIGINT), CAST(sum(1 - has_account) AS BIGINT),
                CAST(sum(counted) AS BIGINT)
            FROM listing WHERE credit_year = ? AND region_code = ? GROUP BY series
            """,
            key,
            in: tx
        )
        let wrong = Set(stored.keys).union(right.keys).filter {
            stored[$0, default: Tally()] != right[$0, default: Tally()]
        }
        try tx.execute(
            """
            INSERT INTO tally (credit_year, region_code, series, people, met, without_account, counted)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (credit_year, region_code, series) DO UPDATE SET people = excluded.people,
                met = excluded.met, without_account = excluded.without_account, counted = excluded.counted
            """,
            rows: wrong.map { key + [.text($0)] + right[$0, default: Tally()].values }
        )
        return wrong.count
    }

    private static func sums(
        _ query: String,
        _ values: [SQLValue],
        in sql: any SQLReader
    ) throws -> [String: Tally] {
        let found = try sql.rows(query, values) { row in (try row.text(), try read(&row)) }
        return Dictionary(found) { first, _ in first }
    }
}
