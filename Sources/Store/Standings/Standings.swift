public import Domain
public import SQLDatabase

/// The standings in the database, so that lists need no evaluation. They can always be computed again.
public enum Standings {
    /// Saves a standing in place of the old one.
    public static func put(_ standing: Standing, at: Instant, in tx: any SQLTransaction) throws {
        try put([standing], at: at, in: tx)
    }

    /// Saves standings in place of the old ones.
    public static func put(_ standings: [Standing], at: Instant, in tx: any SQLTransaction) throws {
        // A year may be asked for twice. The last standing is right.
        let standings = Dictionary(standings.map { (Key($0), $0) }) { _, last in last }.values.sorted {
            ($0.creditYear, $0.person) < ($1.creditYear, $1.person)
        }
        try ListingChanges.add(standings.map(\.person), in: tx)
        let known = try known(among: standings, in: tx)
        // PostgreSQL adds many new rows much faster if they cannot replace others.
        try add(standings.filter { known[Key($0)] == nil }, at: at, in: tx)
        try replace(standings.filter { known[Key($0)] != nil }, known: known, at: at, in: tx)
    }

    /// Returns the times when the saved standings of a person were computed, by year.
    public static func computedAt(years: [Int], person: PersonID, in sql: any SQLReader) throws -> [Int: Instant] {
        guard !years.isEmpty else { return [:] }
        let found = try sql.rows(
            """
            SELECT credit_year, computed_at FROM standing
            WHERE credit_year IN (\(placeholders(years.count))) AND person_id = ?
            """,
            years.map { .year($0) } + [.id(person)]
        ) { row in (try row.integer(), Instant(milliseconds: try row.integer())) }
        return Dictionary(found) { first, _ in first }
    }

    /// Returns the hashes of the saved standings of many people for a year.
    public static func fingerprints(
        year: Int,
        people: [PersonID],
        in sql: any SQLReader
    ) throws -> [PersonID: String] {
        let found = try sql.rows(
            for: people,
            { .id($0) },
            values: [.year(year)],
            { "SELECT person_id, fingerprint FROM standing WHERE credit_year = ? AND person_id IN (\($0))" }
        ) { row in (PersonID(bits: try row.identifier()), try row.text()) }
        return Dictionary(found) { first, _ in first }
    }

    /// Returns the saved standing of a person's year, or `nil` if there is none.
    public static func find(year: Int, person: PersonID, in sql: any SQLReader) throws -> Standing? {
        try find(year: year, people: [person], in: sql)[person]
    }

    /// Returns the saved standings of people's years. People without one are not in the result.
    public static func find(
        year: Int,
        people: [PersonID],
        in sql: any SQLReader
    ) throws -> [PersonID: Standing] {
        let subjects = try sql.rows(
            for: people,
            { .id($0) },
            values: [.year(year)],
            {
                """
                SELECT person_id, subject, counted, required FROM standing_subject
                WHERE credit_year = ? AND person_id IN (\($0)) ORDER BY person_id, subject
                """
            }
        ) { row in (PersonID(bits: try row.identifier()), try readSubject(&row)) }
        let ofPerson = Dictionary(grouping: subjects, by: \.0).mapValues { $0.map(\.1) }
        let found = try sql.rows(
            for: people,
            { .id($0) },
            values: [.year(year)],
            {
                """
                SELECT person_id, policy, counted, required, met, fingerprint FROM standing
                WHERE credit_year = ? AND person_id IN (\($0))
                """
            }
        ) { row in
            let person = PersonID(bits: try row.identifier())
            return (person, try read(&row, person, year, ofPerson[person] ?? []))
        }
        return Dictionary(found) { first, _ in first }
    }

    private static func readSubject(_ row: inout SQLRow) throws -> Standing.Subject {
        Standing.Subject(
            id: try row.text(),
            counted: Hours(hundredths: try row.integer()),
            required: Hours(hundredths: try row.integer())
        )
    }

    private static func read(
        _ row: inout SQLRow,
        _ person: PersonID,
        _ year: Int,
        _ subjects: [Standing.Subject]
    ) throws -> Standing {
        Standing(
            person: person,
            creditYear: year,
            policy: try row.text(),
            subjects: subjects,
            counted: Hours(hundredths: try row.integer()),
            required: Hours(hundredths: try row.integer()),
            met: try row.flag(),
            fingerprint: try row.text()
        )
    }

    /// Counts the present people of an organisation.
    static func tally(year: Int, at organisation: OrganisationID, in sql: any SQLReader) throws -> Tally {
        let found = try sql.first(
            """
            SELECT count(*), CAST(coalesce(sum(s.met), 0) AS BIGINT),
                count(CASE WHEN coalesce(a.state, 'invited') = 'invited' THEN 1 END),
                CAST(coalesce(sum(s.counted), 0) AS BIGINT)
            FROM employment e
            LEFT JOIN account a ON a.person_id = e.person_id
            LEFT JOIN standing s ON s.credit_year = ? AND s.person_id = e.person_id
            WHERE e.organisation_id = ? AND e.ended_at IS NULL
            """,
            [.year(year), .id(organisation)],
            Tallies.read
        )
        return found ?? Tally()
    }
}

extension Standings {
    /// Returns the years of people's saved standings, oldest first.
    public static func years(of people: [PersonID], in sql: any SQLReader) throws -> [PersonID: [Int]] {
        let found = try sql.rows(
            for: people,
            { .id($0) },
            { "SELECT person_id, credit_year FROM standing WHERE person_id IN (\($0))" }
        ) { row in (person: PersonID(bits: try row.identifier()), year: try row.integer()) }
        return Dictionary(grouping: found, by: \.person).mapValues { $0.map(\.year).sorted() }
    }

    /// Returns the years and people of the next standings, in this order.
    public static func keys(
        after last: (year: Int, person: PersonID)?,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [(year: Int, person: PersonID)] {
        try sql.rows(
            """
            SELECT credit_year, person_id FROM standing
            WHERE (credit_year, person_id) > (?, ?)
            ORDER BY credit_year, person_id LIMIT ?
            """,
            [.integer(last?.year ?? 0), .id(last?.person ?? .zero), .integer(limit)]
        ) { row in (year: try row.integer(), person: PersonID(bits: try row.identifier())) }
    }
}
