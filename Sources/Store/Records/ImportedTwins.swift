public import Domain
public import SQLDatabase

/// As much of an imported record as tells whether a row of a sheet is the same. A class, because many are handed on.
public final class ImportedTwin: Sendable {
    public let person: PersonID
    public let creditYear: Int
    public let activity: String
    public let subject: String?
    public let title: String
    public let started: Day?
    public let completed: Day
    public let facts: String

    public init(_ record: HoursRecord) {
        person = record.person
        creditYear = record.creditYear
        activity = record.content.activity
        subject = record.content.subject
        title = record.content.title
        started = record.content.started
        completed = record.content.completed
        facts = record.content.facts
    }

    fileprivate init(_ row: inout SQLRow) throws {
        person = PersonID(stored: try row.text())
        creditYear = try row.integer()
        activity = try row.text()
        subject = row.optionalText()
        title = try row.text()
        started = try row.optionalText().map { try storedDay($0, of: "started_on") }
        completed = try storedDay(try row.text(), of: "completed_on")
        facts = try row.text()
    }
}

extension Records {
    /// Before what organisations' own sources call a record. Keys from before there was the mark may be of content too.
    public static let sourceMark = "s:"

    /// The imported records of some people and a year that neither were taken back nor rejected, and have no
    /// number of a source.
    public static func twins(
        year: Int,
        people: [PersonID],
        in sql: any SQLReader
    ) throws -> [ImportedTwin] {
        try sql.rows(
            for: people,
            { .text($0.text) },
            values: [.integer(year)],
            {
                """
                SELECT person_id, credit_year, activity, subject, title, started_on, completed_on, facts FROM record
                WHERE credit_year = ? AND origin = 'imported' AND status NOT IN ('reversed', 'rejected')
                    AND (source_key IS NULL OR source_key NOT LIKE '\(sourceMark)%') AND person_id IN (\($0))
                """
            },
            { try ImportedTwin(&$0) }
        )
    }
}
