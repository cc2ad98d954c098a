public import Domain

/// A record as it comes to be evaluated: perhaps incomplete, perhaps wrong.
public struct RecordInput: Sendable {
    /// Told apart by its UTF-8 bytes.
    public var id: String
    public var activity: String?
    public var subject: String?
    /// Nil where it is missing or no day.
    public var completed: Day?
    public var status: RecordStatus
    public var facts: Facts?
    /// Records of the same content count once. Told apart by its UTF-8 bytes; the empty one is a content too.
    public var content: String?
    public var makeup: Makeup?
    /// What is there but cannot be read.
    public var malformed: MalformedParts
    /// The first key that does not belong into a record; nil where all do.
    public var strayKey: StrayKey?

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

/// An approved make-up (补学): the hours go to an earlier year than that of completion.
public struct Makeup: Hashable, Sendable {
    public var year: Int
    /// One of the policy's make-up reasons.
    public var reason: String

    public init(year: Int, reason: String) {
        self.year = year
        self.reason = reason
    }
}

/// Parts of a record that hold something of the wrong kind. (A date that is none is simply missing.)
public struct MalformedParts: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    public static let status = MalformedParts(rawValue: 1)
    public static let subject = MalformedParts(rawValue: 2)
    public static let facts = MalformedParts(rawValue: 4)
    public static let content = MalformedParts(rawValue: 8)
    public static let makeup = MalformedParts(rawValue: 16)
}
