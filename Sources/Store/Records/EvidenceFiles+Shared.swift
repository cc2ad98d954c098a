public import Domain
public import SQLDatabase

/// Files with the same content in several records. However many records have a file, only a bounded number is read.
extension EvidenceFiles {
    /// The numbers of other people who have a file with the same content.
    public struct SharedBy: Hashable, Sendable {
        public let people: BoundedCount
        /// Those of them who are outside the scope.
        public let outside: BoundedCount
    }

    /// The most other files with the same content that are read.
    public static let reach = 1_000

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
            \(alike)
            SELECT a.name, \(WaitingRecords.prefixed), p.name \(standing)
            WHERE p.id = a.owner_id OR (\(isWithin))
            ORDER BY a.added_at, a.file_id, r.submitted_at, r.id LIMIT ?
            """,
            key(record) + [.integer(reach)] + scoped + [.integer(most)]
        ) { row in
            let file = try row.text()
            return SharedUse(file: file, record: try Records.read(&row), personName: try row.text())
        }
    }

    /// Returns the numbers of other people who have a file with the same content in a submitted or recognised record.
    /// - Parameter reach: The most other files that are read.
    public static func others(
        withFilesOf record: HoursRecord,
        within scope: Scope,
        reach: Int = reach,
        in sql: any SQLReader
    ) throws -> SharedBy {
        let (isWithin, scoped) = People.within(scope)
        let found = try sql.first(
            """
            \(alike)
            SELECT count(DISTINCT p.id), count(DISTINCT CASE WHEN \(isWithin) THEN p.id END),
                (SELECT count(*) FROM alike) \(standing)
            WHERE p.id <> a.owner_id
            """,
            key(record) + [.integer(reach)] + scoped
        ) { (people: try $0.integer(), inside: try $0.integer(), files: try $0.integer()) }
        let (people, inside, files) = found ?? (0, 0, 0)
        return SharedBy(
            people: BoundedCount(people, isExact: files < reach),
            outside: BoundedCount(people - inside, isExact: files < reach)
        )
    }

    /// Files of other records with the same content as the files of one record.
    private static let alike = """
        WITH alike AS (
            SELECT mine.name, mine.added_at, mine.id AS file_id, mine.person_id AS owner_id,
                other.credit_year, other.person_id, other.record_id
            FROM evidence mine
            JOIN evidence other ON other.sha256 = mine.sha256 AND other.record_id <> mine.record_id
            WHERE mine.credit_year = ? AND mine.person_id = ? AND mine.record_id = ? LIMIT ?
        )
        """

    private static let standing = """
        FROM alike a
        JOIN record r ON r.credit_year = a.credit_year AND r.person_id = a.person_id AND r.id = a.record_id
            AND r.status IN (\(RecordStatus.standing))
        JOIN person p ON p.id = r.person_id
        LEFT JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
        LEFT JOIN organisation o ON o.id = e.organisation_id
        """

    private static func key(_ record: HoursRecord) -> [SQLValue] {
        [.year(record.creditYear), .id(record.person), .id(record.id)]
    }
}
