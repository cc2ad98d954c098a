public import Domain

/// A record as input for an evaluation. It may be incomplete or wrong.
public struct RecordInput: Sendable {
    /// The id. Ids are compared by their UTF-8 bytes.
    public var id: String
    /// The id of the activity.
    public var activity: String?
    /// The id of the subject; `nil` if the record states none.
    public var subject: String?
    /// The day of completion; `nil` if it is missing or not a date.
    public var completed: Day?
    /// The status of the record.
    public var status: RecordStatus
    /// The facts; `nil` if they are missing.
    public var facts: Facts?
    /// The key of the content. Records with the same content count once. Keys are compared by their UTF-8 bytes; an
    /// empty key is a key too.
    public var content: String?
    /// The approved make-up; `nil` if there is none.
    public var makeup: Makeup?
    /// The parts that are present but cannot be read.
    public var malformed: MalformedParts
    /// The first unknown or repeated key; `nil` if there is none.
    public var strayKey: StrayKey?

    /// Creates a record.
    public init(
        id: String,
        activity: String?,
        subject: String? = nil,
        completed: Day?,
        status: RecordStatus = .recognised,
        facts: Facts? = nil,
        content: String? = nil,
        makeup: Makeup? = nil,
        malformed: MalformedParts = [],
        strayKey: StrayKey? = nil
    ) {
        self.id = id
        self.activity = activity
        self.subject = subject
        self.completed = completed
        self.status = status
        self.facts = facts
        self.content = content
        self.makeup = makeup
        self.malformed = malformed
        self.strayKey = strayKey
    }
}

/// An approved make-up (补学): the hours count in a year before that of completion.
public struct Makeup: Hashable, Sendable {
    /// The credit year that was missed.
    public var year: Int
    /// The id of one of the policy's make-up reasons.
    public var reason: String

    /// Creates a make-up.
    public init(year: Int, reason: String) {
        self.year = year
        self.reason = reason
    }
}

/// The parts of a record that have a value of the wrong type. (A wrong date counts as missing.)
public struct MalformedParts: OptionSet, Hashable, Sendable {
    /// The bits of the parts.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The status.
    public static let status = MalformedParts(rawValue: 1)
    /// The subject.
    public static let subject = MalformedParts(rawValue: 2)
    /// The facts.
    public static let facts = MalformedParts(rawValue: 4)
    /// The content.
    public static let content = MalformedParts(rawValue: 8)
    /// The make-up.
    public static let makeup = MalformedParts(rawValue: 16)
}
