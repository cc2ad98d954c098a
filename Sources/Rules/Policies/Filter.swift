/// A part of all records: by subject, activity, form of study, issuer, tag. What it does not name it does not look at.
public struct Filter: Hashable, Sendable {
    /// The bit for records that have no form (no issuer).
    static let none = 63

    /// Bits by the places of subjects, forms, issuers, tags in the policy; all set where any will do.
    public internal(set) var subjects = UInt64.max
    public internal(set) var forms = UInt64.max
    public internal(set) var issuers = UInt64.max
    /// One of these; 0 where tags do not matter.
    public internal(set) var tags: UInt64 = 0
    /// By place; nil where any will do.
    public internal(set) var activities: [Bool]?

    static let everything = Filter()

    /// Whether activity and subject alone decide.
    var isPlain: Bool { forms == .max && issuers == .max && tags == 0 }

    func holds(_ record: RecordKind) -> Bool {
        isMarked(record.marks) && subjects & (1 << UInt64(record.subject)) != 0
            && activities.map { $0[record.activity] } ?? true
    }

    /// Looks at form, issuer and tags only.
    func isMarked(_ marks: Marks) -> Bool {
        forms & (1 << UInt64(marks.form ?? Self.none)) != 0
            && issuers & (1 << UInt64(marks.issuer ?? Self.none)) != 0
            && (tags == 0 || tags & marks.tags != 0)
    }
}

/// What a record is marked with besides activity and subject: places in the policy's lists.
struct Marks: Hashable, Sendable {
    var form: Int?
    var issuer: Int?
    var tags: UInt64 = 0

    /// With the other's marks over these.
    func adding(_ other: Marks) -> Marks {
        Marks(form: other.form ?? form, issuer: other.issuer ?? issuer, tags: tags | other.tags)
    }
}

/// All that filters tell records apart by.
struct RecordKind: Hashable, Sendable {
    var activity: Int
    var subject: Int
    var marks: Marks
}

/// A form of study, an issuer of proofs, or a tag, as a policy declares it.
public struct Mark: Hashable, Sendable {
    public let id: String
    public let names: Name

    public var name: String { names.chinese }
}
