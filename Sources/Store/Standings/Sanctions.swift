public import Domain
public import SQLDatabase

/// The sanctions in the database. A sanction cancels a person's year because of false material.
public enum Sanctions {
    /// Returns the reason of the sanction in force, or `nil` if there is none.
    public static func reason(year: Int, person: PersonID, in sql: any SQLReader) throws -> String? {
        try sql.first(
            "SELECT reason FROM sanction WHERE credit_year = ? AND person_id = ? AND lifted_at IS NULL",
            [.integer(year), .id(person)]
        ) { try $0.text() }
    }

    /// A sanction that is or was in force.
    public struct Period: Hashable, Sendable {
        public let decidedAt: Instant
        /// The time when it was lifted, or `nil` while it is in force.
        public let liftedAt: Instant?

        /// Creates a period.
        public init(decidedAt: Instant, liftedAt: Instant? = nil) {
            self.decidedAt = decidedAt
            self.liftedAt = liftedAt
        }

        /// Returns whether it was in force at a moment.
        public func wasInForce(at moment: Instant) -> Bool {
            decidedAt < moment && liftedAt.map { moment < $0 } ?? true
        }
    }

    /// Returns all sanctions of a person's years, by year. Those of each year are sorted, oldest first.
    public static func history(
        years: [Int],
        person: PersonID,
        in sql: any SQLReader
    ) throws -> [Int: [Period]] {
        guard !years.isEmpty else { return [:] }
        let found = try sql.rows(
            """
            SELECT credit_year, decided_at, lifted_at FROM sanction
            WHERE credit_year IN (\(placeholders(years.count))) AND person_id = ? ORDER BY decided_at
            """,
            years.map { .integer($0) } + [.id(person)]
        ) { row in
            let year = try row.integer()
            let period = Period(
                decidedAt: Instant(milliseconds: try row.integer()),
                liftedAt: row.optionalInteger().map(Instant.init(milliseconds:))
            )
            return (year: year, period: period)
        }
        return Dictionary(grouping: found, by: \.year).mapValues { $0.map(\.period) }
    }

    /// Returns the reasons of the sanctions in force for a year, by person.
    public static func reasons(
        year: Int,
        people: [PersonID],
        in sql: any SQLReader
    ) throws -> [PersonID: String] {
        let found = try sql.rows(
            for: people,
            { .id($0) },
            values: [.integer(year)],
            {
                """
                SELECT person_id, reason FROM sanction
                WHERE credit_year = ? AND lifted_at IS NULL AND person_id IN (\($0))
                """
            }
        ) { row in (PersonID(bits: try row.identifier()), try row.text()) }
        return Dictionary(found) { first, _ in first }
    }

    /// Returns the reasons of the sanctions in force for some years, by person and year.
    public static func reasons(
        years: [Int],
        people: [PersonID],
        in sql: any SQLReader
    ) throws -> [PersonID: [Int: String]] {
        guard !years.isEmpty else { return [:] }
        let found = try sql.rows(
            for: people,
            { .id($0) },
            values: years.map { .integer($0) },
            {
                """
                SELECT person_id, credit_year, reason FROM sanction
                WHERE credit_year IN (\(placeholders(years.count))) AND lifted_at IS NULL AND person_id IN (\($0))
                """
            }
        ) { row in
            let person = PersonID(bits: try row.identifier())
            return (person: person, year: try row.integer(), reason: try row.text())
        }
        return Dictionary(grouping: found, by: \.person).mapValues { some in
            Dictionary(some.map { ($0.year, $0.reason) }) { first, _ in first }
        }
    }

    /// Adds a sanction.
    public static func add(
        year: Int,
        person: PersonID,
        reason: String,
        by account: AccountID,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO sanction (credit_year, person_id, reason, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)
            """,
            [.integer(year), .id(person), .text(reason), .id(account), .integer(at.milliseconds)]
        )
    }

    /// Lifts the sanction in force and returns whether there was one.
    public static func lift(
        year: Int,
        person: PersonID,
        by account: AccountID,
        at: Instant,
        in tx: any SQLTransaction
    ) throws -> Bool {
        try tx.execute(
            """
            UPDATE sanction SET lifted_by = ?, lifted_at = ?
            WHERE credit_year = ? AND person_id = ? AND lifted_at IS NULL
            """,
            [.id(account), .integer(at.milliseconds), .integer(year), .id(person)]
        ) > 0
    }
}

/// The years that HR authorities have closed for their regions.
public enum ClosedYears {
    /// Returns whether the year is closed by the region or by a region above it.
    public static func isClosed(_ year: Int, region: RegionCode, in sql: any SQLReader) throws -> Bool {
        try sql.count(
            """
            SELECT count(*) FROM region_within w JOIN closed_year c ON c.region_code = w.ancestor_code
            WHERE w.region_code = ? AND c.credit_year = ?
            """,
            [.text(region.text), .integer(year)]
        ) > 0
    }

    /// Closes a year of a region.
    public static func close(
        _ year: Int,
        region: RegionCode,
        by account: AccountID,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO closed_year (credit_year, region_code, closed_by, closed_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (credit_year, region_code) DO NOTHING
            """,
            [.integer(year), .text(region.text), .id(account), .integer(at.milliseconds)]
        )
    }
}
