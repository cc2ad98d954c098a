public import Domain
public import SQLDatabase

/// As much of a record as tells whether a row of a sheet is the same or means the same. A class, because many are
/// handed on.
public final class RecordTwin: Sendable {
    public let person: PersonID
    public let creditYear: Int
    public let activity: String
    public let subject: String?
    public let title: String
    public let started: Day?
    public let completed: Day
    public let facts: String
    public let origin: HoursRecord.Origin
    /// It was imported under a number of its own.
    public let hasSourceNumber: Bool

    public init(_ record: HoursRecord) {
        person = record.person
        creditYear = record.creditYear
        activity = record.content.activity
        subject = record.content.subject
        title = record.content.title
        started = record.content.started
        completed = record.content.completed
        facts = record.content.facts
        origin = record.origin
        hasSourceNumber = record.sourceKey?.hasPrefix(Records.sourceMark) == true
    }

    fileprivate init(_ row: inout SQLRow) throws {
        person = PersonID(bits: try row.identifier())
        creditYear = try row.integer()
        activity = try row.text()
        subject = row.optionalText()
        title = try row.text()
        started = try row.optionalText().map { try storedDay($0, of: "started_on") }
        completed = try storedDay(try row.text(), of: "completed_on")
        facts = try row.text()
        origin = try coded(try row.integer(), of: "record.origin")
        hasSourceNumber = row.optionalText()?.hasPrefix(Records.sourceMark) == true
    }
}

extension Records {
    /// Before what organisations' own sources call a record. Keys from before there was the mark may be of content too.
    public static let sourceMark = "s:"

    /// What some people have of a year that counts or waits, however it came in.
    public static func twins(year: Int, people: [PersonID], in sql: any SQLReader) throws -> [RecordTwin] {
        try sql.rows(
            for: people,
            { .id($0) },
            values: [.integer(year)],
            {
                """
                SELECT person_id, credit_year, activity, subject, title, started_on, completed_on, facts, origin,
                    source_key
                FROM record
                WHERE credit_year = ? AND status IN (\(RecordStatus.standing)) AND person_id IN (\($0))
                """
            },
            { try RecordTwin(&$0) }
        )
    }
}
