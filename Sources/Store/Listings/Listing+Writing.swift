import Domain
public import SQLDatabase

/// Keeps the lines of the listing. All of these run while the transaction holds `Listing.hold`.
extension Listing {
    /// What every writer of the listing holds, so that the sums of two writers cannot mix.
    public static let hold = SQLHold("listing")

    /// Returns whether there is anything to fold or to fill.
    /// - Parameter year: The present year.
    public static func isUpToDate(in year: Int, _ sql: any SQLReader) throws -> Bool {
        guard try ListingChanges.isEmpty(in: sql), try ListingYears.unfinished(in: sql) == nil else { return false }
        return try ListingYears.all(in: sql).contains(year)
    }

    /// Writes the lines of people who have changed, the longest waiting ones first.
    /// - Parameter year: The present year, which is always listed.
    /// - Returns: Whether other changes may wait.
    public static func fold(in year: Int, _ tx: any SQLTransaction) throws -> Bool {
        try ListingYears.add(year, in: tx)
        let people = try ListingChanges.take(in: tx)
        try ListingYears.addYears(of: people, in: tx)
        try refresh(people, in: tx)
        return try !ListingChanges.isEmpty(in: tx)
    }

    /// Writes the lines of the next people in a newly listed year.
    /// - Returns: Whether there are other people or years to fill.
    public static func fill(_ people: Int, _ tx: any SQLTransaction) throws -> Bool {
        guard let unfinished = try ListingYears.unfinished(in: tx) else { return false }
        let some = try next(people, after: unfinished.reached, in: tx)
        try refresh(some, year: unfinished.year, in: tx)
        try ListingYears.advance(unfinished.year, past: some, isWhole: some.count < people, in: tx)
        return try ListingYears.unfinished(in: tx) != nil
    }

    static func next(_ limit: Int, after last: PersonID?, in sql: any SQLReader) throws -> [PersonID] {
        try sql.rows(
            "SELECT id FROM person WHERE id > ? ORDER BY id LIMIT ?",
            [.id(last ?? .zero), .integer(limit)]
        ) { PersonID(bits: try $0.identifier()) }
    }

    /// Derives the lines of these people again, writes those that differ, and adds the differences to the tallies.
    /// - Returns: The number of lines that differed.
    @discardableResult
    static func refresh(_ people: [PersonID], year: Int? = nil, in tx: any SQLTransaction) throws -> Int {
        var stored: [ListingLine.Key: ListingLine] = [:]
        for line in try ListingLine.stored(for: people, year: year, in: tx) { stored[line.key] = line }
        var changed: [ListingLine] = []
        var tallies = TallyChanges()
        for line in try ListingLine.derived(for: people, year: year, in: tx) {
            let old = stored.removeValue(forKey: line.key)
            guard old != line else { continue }
            if let old { tallies.subtract(old) }
            tallies.add(line)
            changed.append(line)
        }
        for line in stored.values { tallies.subtract(line) }
        try put(changed, in: tx)
        try tx.execute(
            "DELETE FROM listing WHERE credit_year = ? AND person_id = ?",
            rows: stored.keys.map { [.year($0.year), .id($0.person)] }
        )
        try tallies.save(in: tx)
        return changed.count + stored.count
    }

    private static func put(_ lines: [ListingLine], in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO listing (credit_year, person_id, region_code, series, name_key, counted, met, has_account)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (credit_year, person_id) DO UPDATE SET region_code = excluded.region_code,
                series = excluded.series, name_key = excluded.name_key, counted = excluded.counted,
                met = excluded.met, has_account = excluded.has_account
            """,
            rows: lines.map(\.values)
        )
    }
}
