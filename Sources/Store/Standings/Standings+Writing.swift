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

        var values: [SQLValue] { [.integer(year), .id(person)] }
    }

    /// Returns which of the standings the database has, with older values.
    static func known(among standings: some Sequence<Standing>, in sql: any SQLReader) throws -> Set<Key> {
        var known: Set<Key> = []
        for (year, some) in Dictionary(grouping: standings, by: \.creditYear) {
            let people = try sql.rows(
                for: some,
                { .id($0.person) },
                values: [.integer(year)],
                { "SELECT person_id FROM standing WHERE credit_year = ? AND person_id IN (\($0))" }
            ) { PersonID(bits: try $0.identifier()) }
            for person in people { known.insert(Key(year: year, person: person)) }
        }
        return known
    }

    /// Adds standings of years that have none.
    static func add(_ standings: [Standing], at: Instant, in tx: any SQLTransaction) throws {
        try tx.execute("\(insert) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows: standings.map { values(of: $0, at: at) })
        try tx.execute("\(insertSubject) VALUES (?, ?, ?, ?, ?)", rows: standings.flatMap(subjectValues))
    }

    /// Replaces standings.
    static func replace(_ standings: [Standing], at: Instant, in tx: any SQLTransaction) throws {
        guard !standings.isEmpty else { return }
        try dropSubjects(missingFrom: standings, in: tx)
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

    /// Removes the subjects that a standing no longer has, for example after a change of policy or series.
    private static func dropSubjects(missingFrom standings: [Standing], in tx: any SQLTransaction) throws {
        for (year, some) in Dictionary(grouping: standings, by: \.creditYear) {
            let present = Dictionary(some.map { ($0.person, $0.subjects.map(\.id)) }) { first, _ in first }
            let kept = try tx.rows(
                for: some,
                { .id($0.person) },
                values: [.integer(year)],
                { "SELECT person_id, subject FROM standing_subject WHERE credit_year = ? AND person_id IN (\($0))" }
            ) { row in (person: PersonID(bits: try row.identifier()), subject: try row.text()) }
            try tx.execute(
                "DELETE FROM standing_subject WHERE credit_year = ? AND person_id = ? AND subject = ?",
                rows: kept.filter { present[$0.person]?.contains($0.subject) == false }.map {
                    [.integer(year), .id($0.person), .text($0.subject)]
                }
            )
        }
    }
}
