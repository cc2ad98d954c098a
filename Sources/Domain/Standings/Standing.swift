/// The sums of a person's year, which the policy computes from the records.
public struct Standing: Hashable, Sendable {
    /// The result in one subject.
    public struct Subject: Hashable, Sendable {
        /// The policy's id of the subject.
        public let id: String
        public let counted: Hours
        public let required: Hours

        /// Creates a result.
        public init(id: String, counted: Hours, required: Hours) {
            self.id = id
            self.counted = counted
            self.required = required
        }
    }

    public let person: PersonID
    public let creditYear: Int
    /// The id of the policy that produced the standing.
    public let policy: String
    public let subjects: [Subject]
    public let counted: Hours
    public let required: Hours
    public let met: Bool
    /// A hash of the counted hours. Two standings that look the same on a certificate have the same hash.
    public let fingerprint: String

    /// Creates a standing.
    public init(
        person: PersonID,
        creditYear: Int,
        policy: String,
        subjects: [Subject],
        counted: Hours,
        required: Hours,
        met: Bool,
        fingerprint: String
    ) {
        self.person = person
        self.creditYear = creditYear
        self.policy = policy
        self.subjects = subjects
        self.counted = counted
        self.required = required
        self.met = met
        self.fingerprint = fingerprint
    }
}

extension Standing {
    /// The hours that must still count for the year to be met: more than the total lacks, if one subject has too many
    /// hours and another has too few.
    public var missing: Hours {
        let bySubject = subjects.map { max(.zero, $0.required - $0.counted) }.reduce(Hours.zero, +)
        return max(bySubject, required - counted)
    }
}
