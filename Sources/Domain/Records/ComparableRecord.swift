/// The part of a record that shows whether a row of a sheet is the same or similar. It is a class because the program
/// passes around many of them.
public final class ComparableRecord: Sendable {
    public let person: PersonID
    public let creditYear: Int
    public let activity: String
    public let subject: String?
    public let title: String
    public let started: Day?
    public let completed: Day
    public let facts: String
    public let origin: HoursRecord.Origin
    /// Whether it was imported with a number of its own.
    public let hasSourceNumber: Bool

    /// The prefix of keys that contain the source's own number. Keys that are older than this prefix may also be keys
    /// of content.
    public static let sourceMark = "s:"

    /// Creates a twin of a record.
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
        hasSourceNumber = record.sourceKey?.hasPrefix(Self.sourceMark) == true
    }

    /// Creates a twin from its parts.
    /// - Parameter sourceKey: The source key of the record in the database, with its prefix.
    public init(
        person: PersonID,
        creditYear: Int,
        activity: String,
        subject: String?,
        title: String,
        started: Day?,
        completed: Day,
        facts: String,
        origin: HoursRecord.Origin,
        sourceKey: String?
    ) {
        self.person = person
        self.creditYear = creditYear
        self.activity = activity
        self.subject = subject
        self.title = title
        self.started = started
        self.completed = completed
        self.facts = facts
        self.origin = origin
        hasSourceNumber = sourceKey?.hasPrefix(Self.sourceMark) == true
    }
}
