/// A record (学时记录): one claim or grant of hours for one person, with everything that was said of it.
///
/// It never changes; a class, because records are handed on by the hundred thousand, and each holds much.
public final class HoursRecord: Sendable {
    /// How a record came about.
    public enum Origin: String, CaseIterable, Sendable {
        /// 折算学时申报: the person claims it, somebody else recognises it.
        case declaration
        /// Brought in by a sheet.
        case imported
    }

    public let id: RecordID
    public let person: PersonID
    /// The year it counts for: the year it was completed in, or the missed year of a make-up.
    public let creditYear: Int
    public let content: RecordContent
    public let status: RecordStatus
    public let origin: Origin
    /// The organisation that registered it; for a declaration the employer that must decide.
    public let organisation: OrganisationID?
    public let batch: BatchID?
    /// Grows by one with every change; a form that was filled in on an older one is refused.
    public let version: Int
    public let submittedAt: Instant?
    public let updatedAt: Instant
    /// What the importing organisation's own source calls it, condensed: the same is never added twice while it stands.
    public let sourceKey: String?

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

/// What a record says happened.
public struct RecordContent: Hashable, Sendable {
    /// The kind of activity, by its id in the policy.
    public var activity: String
    /// The subject that the record names; nil where the activity decides it.
    public var subject: String?
    /// What people call it: the course, the paper, the training.
    public var title: String
    public var started: Day?
    public var completed: Day
    /// The facts that the activity's formula reads, in `FactsText` form.
    public var facts: String
    /// Records that share this key are one achievement, which counts once.
    public var contentKey: String?
    /// Why the hours of a missed year were learned later; the year is then the record's credit year.
    public var makeupReason: String?
    public var note: String?

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
