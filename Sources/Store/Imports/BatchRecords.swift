public import Domain
public import SQLDatabase

/// The records that a batch has added.
public enum BatchRecords {
    /// What has happened with records of a batch since.
    public struct Use: Hashable, Sendable {
        /// Records that stand, and of how many people.
        public let records: Int
        public let people: Int
        /// Certificates that show one of them, and of how many people.
        public let certificates: Int
        public let certifiedPeople: Int
        /// Closed years that some of them belong to.
        public let closedYears: [Int]
        /// Some of the people with certificates, by name.
        public let certifiedNames: [String]
    }

    /// The next people with records of the batch that stand, in the order of their ids.
    public static func people(
        of batch: BatchID,
        after last: PersonID?,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [PersonID] {
        try sql.rows(
            """
            SELECT DISTINCT person_id FROM record
            WHERE batch_id = ? AND person_id > ? AND status IN ('recognised', 'submitted')
            ORDER BY person_id LIMIT ?
            """,
            [.text(batch.text), .text(last?.text ?? ""), .integer(limit)]
        ) { PersonID(stored: try $0.text()) }
    }

    /// The batch's records of some people that stand.
    public static func standing(
        of batch: BatchID,
        people: [PersonID],
        in sql: any SQLReader
    ) throws -> [HoursRecord] {
        try sql.rows(
            for: people,
            { .text($0.text) },
            values: [.text(batch.text)],
            {
                """
                SELECT \(Records.columns) FROM record
                WHERE batch_id = ? AND status IN ('recognised', 'submitted') AND person_id IN (\($0))
                """
            },
            Records.read
        )
    }

    public static func use(of batch: BatchID, in sql: any SQLReader) throws -> Use {
        let key: [SQLValue] = [.text(batch.text)]
        let standing = try sql.first(
            """
            SELECT count(*), count(DISTINCT person_id) FROM record
            WHERE batch_id = ? AND status IN ('recognised', 'submitted')
            """,
            key
        ) { row in (try row.integer(), try row.integer()) }
        let certified = try sql.first(
            "SELECT count(DISTINCT c.certificate_id), count(DISTINCT c.person_id) \(shown)",
            key
        ) { row in (try row.integer(), try row.integer()) }
        return Use(
            records: standing?.0 ?? 0,
            people: standing?.1 ?? 0,
            certificates: certified?.0 ?? 0,
            certifiedPeople: certified?.1 ?? 0,
            closedYears: try closedYears(of: batch, in: sql),
            certifiedNames: try sql.rows(
                "SELECT DISTINCT p.id, p.name \(shown) ORDER BY p.id LIMIT 20",
                key
            ) { row in
                _ = try row.text()
                return try row.text()
            }
        )
    }

    private static let shown = """
        FROM certificate_record c
        JOIN record r ON r.credit_year = c.credit_year AND r.person_id = c.person_id AND r.id = c.record_id
        JOIN person p ON p.id = c.person_id
        WHERE r.batch_id = ? AND r.status = 'recognised'
        """

    private static func closedYears(of batch: BatchID, in sql: any SQLReader) throws -> [Int] {
        let places = try sql.rows(
            """
            SELECT DISTINCT r.credit_year, o.region_code FROM record r
            JOIN employment e ON e.person_id = r.person_id AND e.ended_at IS NULL
            JOIN organisation o ON o.id = e.organisation_id
            WHERE r.batch_id = ? AND r.status IN ('recognised', 'submitted')
            """,
            [.text(batch.text)]
        ) { row in (year: try row.integer(), region: RegionCode(try row.text())) }
        let closed = try places.filter { place in
            try place.region.map { try ClosedYears.isClosed(place.year, region: $0, in: sql) } ?? false
        }
        return Set(closed.map(\.year)).sorted()
    }
}
