public import Domain

/// What a person's year still lacks, and which kinds of activity could still fill it within their caps.
public struct Plan: Sendable {
    /// In the policy's order: subjects, the total where it lacks more than they do, conditions.
    public let gaps: [Gap]
    /// Each of these would be enough for everything.
    public let sufficient: [ConditionStanding]

    public struct Gap: Sendable {
        /// What is missed.
        public let names: Name
        /// The id of the subject or condition; nil for the total.
        public let id: String?
        /// What asks for it.
        public let citation: Citation
        public let missing: Missing
        /// The kinds that could fill it, those with most room first.
        public let ways: [Way]

        public var name: String { names.chinese }
    }

    public enum Missing: Hashable, Sendable {
        case hours(Hours)
        case records(Int)
    }

    /// One kind of activity that could still count.
    public struct Way: Sendable {
        let rules: PolicyRules
        let activityPlace: Int
        let subjectPlace: Int
        /// What its caps still leave; nil where none limits it.
        public let room: Hours?
        /// What of it the gap could use.
        public let useful: Hours
        /// How many of it that takes, where each has the same worth: 2 篇.
        public let items: Items?

        public var activity: Activity { rules.activities[activityPlace] }
        public var subject: Subject { rules.subjects[subjectPlace] }

        /// Whether the person may declare it; otherwise somebody else registers it.
        public var isDeclared: Bool { rules.activities[activityPlace].registrars.contains(.person) }
    }

    public struct Items: Hashable, Sendable {
        public let count: Int
        public let unit: String
    }
}
