import Domain
import SQLDatabase

extension Standings {
    struct Key: Hashable {
        let year: Int
        let person: PersonID

        init(_ standing: Standing) {
            self.init(year: standing.creditYear, person: standing.person)
        }

        init(year: Int, person: PersonID) {
            self.year = year
            self.person = person
        }

        var values: [SQLValue] { [.year(year), .id(person)] }
    }

    /// Returns which of the standings the database has, with the subjects that it has of them.
    static func known(among standings: [Standing], in sql: any SQLReader) throws -> [Key: [String]] {
        var known: [Key: [String]] = [:]
        for (year, some) in Dictionary(grouping: standings, by: \.creditYear) {
            let found = try sql.rows(
                for: some,
                { .id($0.person) },
                values: [.year(year)],
                {
                    """
                    SELECT s.person_id, u.subject FROM standing s
                    LEFT JOIN standing_subject u ON u.credit_year = s.credit_year AND u.person_id = s.person_id
                    WHERE s.credit_year = ? AND s.person_id IN (\($0))
                    """
                }
            ) { row in (Key(year: year, person: PersonID(bits: try row.identifier())), row.optionalText()) }
            for (key, subject) in found { known[key, default: []] += subject.map { [$0] } ?? [] }
        }
        return known
    }

    /// Adds standings of years that have none.
    static func add(_ standings: [Standing], at: Instant, in tx: any SQLTransaction) throws {
        try tx.execute("\(insert) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows: standings.map { values(of: $0, at: at) })
        try tx.execute("\(insertSubject) VALUES (?, ?, ?, ?, ?)", rows: standings.flatMap(subjectValues))
    }

    /// Replaces standings.
    /// - Parameter known: The subjects that the database has of them. Those that a standing no longer has are removed,
    ///   for example after a change of policy or series.
    static func replace(
        _ standings: [Standing],
        known: [Key: [String]],
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        guard !standings.isEmpty else { return }
        let gone = standings.flatMap { standing in
            Set(known[Key(standing)] ?? []).subtracting(standing.subjects.map(\.id)).map { (Key(standing), $0) }
        }
        try tx.execute(
            "DELETE FROM standing_subject WHERE credit_year = ? AND person_id = ? AND subject = ?",
            rows: gone.map { key, subject in key.values + [.text(subject)] }
        )
        try tx.execute(
            """
            \(insert) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (credit_year, person_id) DO UPDATE SET policy = excluded.policy, counted = excluded.counted,
                required = excluded.required, met = excluded.met, fingerprint = excluded.fingerprint,
                computed_at = excluded.computed_at
            """,
            rows: standings.map { values(of: $0, at: at) }
        )
        try tx.execute(
            """
            \(insertSubject) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (credit_year, person_id, subject) DO UPDATE SET counted = excluded.counted,
                required = excluded.required
            """,
            rows: standings.flatMap(subjectValues)
        )
    }

    private static let insert = """
        INSERT INTO standing (credit_year, person_id, policy, counted, required, met, fingerprint, computed_at)
        """

    private static let insertSubject = """
        INSERT INTO standing_subject (credit_year, person_id, subject, counted, required)
        """

    private static func values(of standing: Standing, at: Instant) -> [SQLValue] {
        Key(standing).values + [
            .text(standing.policy), .integer(standing.counted.hundredths), .integer(standing.required.hundredths),
            .flag(standing.met), .text(standing.fingerprint), .integer(at.milliseconds),
        ]
    }

    private static func subjectValues(of standing: Standing) -> [[SQLValue]] {
        standing.subjects.map { subject in
            Key(standing).values + [
                .text(subject.id), .integer(subject.counted.hundredths), .integer(subject.required.hundredths),
            ]
        }
    }
}
