/// A record (学时记录): one claim or grant of hours for one person.
///
/// It never changes. It is a class because the program passes around hundreds of thousands of records, and each is
/// large.
public final class HoursRecord: Sendable {
    /// How a record was registered.
    public enum Origin: String, CaseIterable, Sendable {
        /// 折算学时申报: the person claims it, and another person recognises it.
        case declaration
        /// It was imported with a sheet.
        case imported
    }

    public let id: RecordID
    public let person: PersonID
    /// The year in which it counts: the year of completion, or the missed year of a make-up.
    public let creditYear: Int
    public let content: RecordContent
    public let status: RecordStatus
    public let origin: Origin
    /// The organisation that registered it. For a declaration it is the employer that must decide.
    public let organisation: OrganisationID?
    public let batch: BatchID?
    /// The version, which grows by one with every change. A form that shows an older version is refused.
    public let version: Int
    public let submittedAt: Instant?
    public let updatedAt: Instant
    /// A hash of the key that the record has in the importing organisation's own data. While a record with a key is
    /// valid, the same key is not added again.
    public let sourceKey: String?

    /// Creates a record.
    public init(
        id: RecordID,
        person: PersonID,
        creditYear: Int,
        content: RecordContent,
        status: RecordStatus,
        origin: Origin,
        organisation: OrganisationID?,
        batch: BatchID?,
        sourceKey: String? = nil,
        version: Int,
        submittedAt: Instant?,
        updatedAt: Instant
    ) {
        self.id = id
        self.person = person
        self.creditYear = creditYear
        self.content = content
        self.status = status
        self.origin = origin
        self.organisation = organisation
        self.batch = batch
        self.version = version
        self.submittedAt = submittedAt
        self.updatedAt = updatedAt
        self.sourceKey = sourceKey
    }
}

extension HoursRecord: Hashable {
    public static func == (left: HoursRecord, right: HoursRecord) -> Bool {
        left === right
            || left.id == right.id && left.person == right.person && left.creditYear == right.creditYear
                && left.content == right.content && left.status == right.status && left.origin == right.origin
                && left.organisation == right.organisation && left.batch == right.batch
                && left.sourceKey == right.sourceKey && left.version == right.version
                && left.submittedAt == right.submittedAt && left.updatedAt == right.updatedAt
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(version)
    }
}

/// The content of a record.
public struct RecordContent: Hashable, Sendable {
    /// The activity, by its id in the policy.
    public var activity: String
    /// The subject that the record names, or `nil` if the activity decides it.
    public var subject: String?
    /// The name of the course, the paper or the training.
    public var title: String
    public var started: Day?
    public var completed: Day
    /// The facts for the activity's formula, in the form of `FactsText`.
    public var facts: String
    /// The key of an achievement. Records with the same key are the same achievement, which counts once.
    public var contentKey: String?
    /// The reason why the hours of a missed year were learned later. The missed year is then the record's credit year.
    public var makeupReason: String?
    public var note: String?

    /// Creates the content of a record.
    public init(
        activity: String,
        subject: String?,
        title: String,
        started: Day? = nil,
        completed: Day,
        facts: String,
        contentKey: String? = nil,
        makeupReason: String? = nil,
        note: String? = nil
    ) {
        self.activity = activity
        self.subject = subject
        self.title = title
        self.started = started
        self.completed = completed
        self.facts = facts
        self.contentKey = contentKey
        self.makeupReason = makeupReason
        self.note = note
    }
}
