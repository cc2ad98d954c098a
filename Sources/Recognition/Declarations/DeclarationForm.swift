public import Domain

/// A declaration (折算学时申报) as the person typed it.
public struct DeclarationForm: Hashable, Sendable {
    /// The id of the record. It is created when the form opens, so that submitting twice creates one record.
    public var id: RecordID
    public var activity: String
    public var title: String
    public var started: String
    public var completed: String
    public var subject: String
    /// The typed facts by their keys. A choice has its id, and a flag is `yes` or `no`.
    public var facts: [String: String]
    /// The name of the achievement. Other records may share it.
    public var content: String
    public var isMakeup: Bool
    public var makeupYear: String
    public var makeupReason: String
    public var note: String
    /// The version of the record when the form was opened, or `nil` for a new record.
    public var version: Int?

    public init(
        id: RecordID,
        activity: String,
        title: String = "",
        started: String = "",
        completed: String = "",
        subject: String = "",
        facts: [String: String] = [:],
        content: String = "",
        isMakeup: Bool = false,
        makeupYear: String = "",
        makeupReason: String = "",
        note: String = "",
        version: Int? = nil
    ) {
        self.id = id
        self.activity = activity
        self.title = title
        self.started = started
        self.completed = completed
        self.subject = subject
        self.facts = facts
        self.content = content
        self.isMakeup = isMakeup
        self.makeupYear = makeupYear
        self.makeupReason = makeupReason
        self.note = note
        self.version = version
    }
}
