/// A filter that selects records by subject, activity, form of study, issuer and tag. A property that is not set
/// matches everything.
public struct Filter: Hashable, Sendable {
    /// The bit for records without a form or an issuer.
    static let none = 63

    /// The bits of the subjects that match, by their places in the policy; all bits are set by default.
    public internal(set) var subjects = UInt64.max
    /// The bits of the forms that match.
    public internal(set) var forms = UInt64.max
    /// The bits of the issuers that match.
    public internal(set) var issuers = UInt64.max
    /// The bits of the tags of which a record must have one; 0 if tags do not matter.
    public internal(set) var tags: UInt64 = 0
    /// Whether each activity matches, by its place; `nil` if all match.
    public internal(set) var activities: [Bool]?

    static let everything = Filter()

    /// Whether the filter depends only on activity and subject.
    var isPlain: Bool { forms == .max && issuers == .max && tags == 0 }

    func holds(_ record: RecordKind) -> Bool {
        isMarked(record.marks) && subjects & (1 << UInt64(record.subject)) != 0
            && activities.map { $0[record.activity] } ?? true
    }

    /// Whether form, issuer and tags match.
    func isMarked(_ marks: Marks) -> Bool {
        forms & (1 << UInt64(marks.form ?? Self.none)) != 0
            && issuers & (1 << UInt64(marks.issuer ?? Self.none)) != 0
            && (tags == 0 || tags & marks.tags != 0)
    }
}

/// The form, the issuer and the tags of a record, as places in the policy's lists.
struct Marks: Hashable, Sendable {
    var form: Int?
    var issuer: Int?
    var tags: UInt64 = 0

    /// These marks, replaced by the other's where the other has any.
    func adding(_ other: Marks) -> Marks {
        Marks(form: other.form ?? form, issuer: other.issuer ?? issuer, tags: tags | other.tags)
    }
}

/// All properties of a record that filters look at.
struct RecordKind: Hashable, Sendable {
    var activity: Int
    var subject: Int
    var marks: Marks
}

/// A form of study, an issuer of evidence, or a tag that a policy declares.
public struct Mark: Hashable, Sendable {
    /// The id of the mark.
    public let id: String
    /// The names of the mark.
    public let names: Name

    /// The Chinese name of the mark.
    public var name: String { names.chinese }
}
