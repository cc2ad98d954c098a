public import Domain

/// A declaration (折算学时申报) as it was typed, before anything is made of it.
public struct DeclarationForm: Hashable, Sendable {
    /// Made when the form was first opened, so that handing it in twice makes one record.
    public var id: RecordID
    public var activity: String
    public var title: String
    public var started: String
    public var completed: String
    public var subject: String
    /// What was typed for each fact, by its key; a choice by its id, a flag as `yes` or `no`.
    public var facts: [String: String]
    /// The name of the achievement that other records may share.
    public var content: String
    public var isMakeup: Bool
    public var makeupYear: String
    public var makeupReason: String
    public var note: String
    /// The version the form was opened on; nil for a new one.
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
