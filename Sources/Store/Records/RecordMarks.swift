public import Domain
public import SQLDatabase

extension Records {
    /// A mark that changes whenever one of a person's records of a year changes.
    public struct Mark: Hashable, Sendable {
        public let count: Int
        public let versions: Int
        public let latest: Int

        /// - Parameter records: All records of the person's year.
        public init(_ records: [HoursRecord]) {
            count = records.count
            versions = records.reduce(0) { $0 + $1.version }
            latest = records.map(\.updatedAt.milliseconds).max() ?? 0
        }

        fileprivate init(_ row: inout SQLRow) throws {
            count = try row.integer()
            versions = try row.integer()
            latest = try row.integer()
        }
    }

    /// Returns the marks of people for a year. People without records are not in the result.
    public static func marks(year: Int, people: [PersonID], in sql: any SQLReader) throws -> [PersonID: Mark] {
        let found = try sql.rows(
            for: people,
            { .id($0) },
            values: [.year(year)],
            {
                """
                SELECT person_id, count(*), CAST(sum(version) AS BIGINT), max(updated_at) FROM record
                WHERE credit_year = ? AND person_id IN (\($0)) GROUP BY person_id
                """
            }
        ) { row in (PersonID(bits: try row.identifier()), try Mark(&row)) }
        return Dictionary(found) { first, _ in first }
    }
}
