public import Domain
public import SQLDatabase

/// People who follow one another in the order of their ids, with all that their standings depend on.
///
/// Each query reads a stretch of a key from its beginning to its end. That is much faster than to look up each person,
/// when everybody is needed.
public struct EverybodysYears: Sendable {
    /// The people after the first id, up to the second one. Without a second one, all people after the first.
    public struct Stretch: Hashable, Sendable {
        let after: PersonID
        /// The last person, or `nil` if nobody follows.
        public let last: PersonID?

        fileprivate func condition(_ column: String) -> String {
            last == nil ? "\(column) > ?" : "\(column) > ? AND \(column) <= ?"
        }

        fileprivate var values: [SQLValue] { [.id(after)] + (last.map { [.id($0)] } ?? []) }
    }

    public let people: [KnownPerson]
    public let records: [HoursRecord]
    /// The reasons of the sanctions in force, by person and year.
    public let sanctions: [PersonID: [Int: String]]
    /// The years that have a standing, with its hash.
    public let kept: [PersonID: [Int: String]]

    /// Returns the next stretch of people.
    /// - Parameter limit: The number of people in it.
    public static func next(after last: PersonID?, limit: Int, in sql: any SQLReader) throws -> Stretch {
        let after = last ?? .zero
        let end = try sql.first(
            "SELECT id FROM person WHERE id > ? ORDER BY id LIMIT 1 OFFSET ?",
            [.id(after), .integer(limit - 1)]
        ) { PersonID(bits: try $0.identifier()) }
        return Stretch(after: after, last: end)
    }

    /// Returns the number of people.
    public static func count(in sql: any SQLReader) throws -> Int {
        try sql.count("SELECT count(*) FROM person")
    }

    /// Reads the people of a stretch, and their years.
    public init(_ stretch: Stretch, in sql: any SQLReader) throws {
        let years = try Set(Records.years(in: sql)).union(creditYears(of: "standing", in: sql)).sorted()
        people = try People.all(stretch.condition("p.id"), stretch.values, in: sql)
        records = try years.flatMap { year in
            try sql.rows(
                """
                SELECT \(Records.columns) FROM record WHERE credit_year = ? AND \(stretch.condition("person_id"))
                """,
                [.year(year)] + stretch.values,
                Records.read
            )
        }
        var sanctions: [PersonID: [Int: String]] = [:]
        var kept: [PersonID: [Int: String]] = [:]
        for year in years {
            let reasons = try Self.texts("reason FROM sanction", "AND lifted_at IS NULL", year, stretch, in: sql)
            for (person, reason) in reasons { sanctions[person, default: [:]][year] = reason }
            let hashes = try Self.texts("fingerprint FROM standing", "", year, stretch, in: sql)
            for (person, hash) in hashes { kept[person, default: [:]][year] = hash }
        }
        self.sanctions = sanctions
        self.kept = kept
    }

    private static func texts(
        _ source: String,
        _ more: String,
        _ year: Int,
        _ stretch: Stretch,
        in sql: any SQLReader
    ) throws -> [(PersonID, String)] {
        try sql.rows(
            "SELECT person_id, \(source) WHERE credit_year = ? AND \(stretch.condition("person_id")) \(more)",
            [.year(year)] + stretch.values
        ) { row in (PersonID(bits: try row.identifier()), try row.text()) }
    }
}
