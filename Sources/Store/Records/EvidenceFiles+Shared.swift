public import Domain
public import SQLDatabase

/// Files with the same content in several records.
extension EvidenceFiles {
    /// The numbers of other people who have a file with the same content.
    public struct SharedBy: Hashable, Sendable {
        public let people: Int
        /// Those of them who are outside the scope.
        public let outside: Int
    }

    /// Returns other records with the same files: those of the same person, and those of people in a scope.
    /// - Parameter most: The most records that are returned, starting with the oldest.
    public static func uses(
        ofFilesOf record: HoursRecord,
        within scope: Scope,
        most: Int,
        in sql: any SQLReader
    ) throws -> [SharedUse] {
        let (isWithin, scoped) = People.within(scope)
        return try sql.rows(
            """
            SELECT mine.name, \(WaitingRecords.prefixed), p.name \(others)
                AND (p.id = mine.person_id OR (\(isWithin)))
            ORDER BY mine.added_at, mine.id, r.submitted_at, r.id LIMIT ?
            """,
            key(record) + scoped + [.integer(most)]
        ) { row in
            let file = try row.text()
            return SharedUse(file: file, record: try Records.read(&row), personName: try row.text())
        }
    }

    /// Returns the numbers of other people who have a file with the same content in a submitted or recognised record.
    public static func others(
        withFilesOf record: HoursRecord,
        within scope: Scope,
        in sql: any SQLReader
    ) throws -> SharedBy {
        let (isWithin, scoped) = People.within(scope)
        let found = try sql.first(
            """
            SELECT count(DISTINCT p.id), count(DISTINCT CASE WHEN \(isWithin) THEN p.id END) \(others)
                AND p.id <> mine.person_id
            """,
            scoped + key(record)
        ) { (try $0.integer(), try $0.integer()) }
        let (people, inside) = found ?? (0, 0)
        return SharedBy(people: people, outside: people - inside)
    }

    private static let others = """
        FROM evidence mine
        JOIN evidence other ON other.sha256 = mine.sha256 AND other.record_id <> mine.record_id
        JOIN record r ON r.credit_year = other.credit_year AND r.person_id = other.person_id
            AND r.id = other.record_id AND r.status IN (\(RecordStatus.standing))
        JOIN person p ON p.id = r.person_id
        LEFT JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
        LEFT JOIN organisation o ON o.id = e.organisation_id
        WHERE mine.credit_year = ? AND mine.person_id = ? AND mine.record_id = ?
        """

    private static func key(_ record: HoursRecord) -> [SQLValue] {
        [.integer(record.creditYear), .id(record.person), .id(record.id)]
    }
}
