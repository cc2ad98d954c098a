public import Domain

/// The hours that a person's year still lacks, and the activities that could add them within their caps.
public struct Plan: Sendable {
    /// The gaps in the policy's order: subjects, then the total if it lacks more than the subjects do, then conditions.
    public let gaps: [Gap]
    /// Conditions each of which alone would meet the whole requirement.
    public let sufficient: [ConditionStanding]

    /// A requirement that is not met.
    public struct Gap: Sendable {
        /// The name of the requirement.
        public let names: Name
        /// The id of the subject or condition; `nil` for the total.
        public let id: String?
        /// The article of the requirement.
        public let citation: Citation
        /// The amount that is missing.
        public let missing: Missing
        /// The activities that could fill the gap: those that the person may declare first, then the most useful.
        public let ways: [Way]

        /// The Chinese name of the requirement.
        public var name: String { names.chinese }
    }

    /// A missing amount.
    public enum Missing: Hashable, Sendable {
        /// Hours in the policy's unit.
        case hours(Hours)
        /// A number of records.
        case records(Int)
    }

    /// One activity that could still count.
    public struct Way: Sendable {
        let rules: PolicyRules
        let activityPlace: Int
        let subjectPlace: Int
        /// The hours that its caps leave; `nil` if there is no limit.
        public let room: Hours?
        /// The part of the room that helps to fill the gap.
        public let useful: Hours
        /// The number of items that fill the gap, if each is worth the same: 2 篇.
        public let items: Items?

        /// The activity.
        public var activity: Activity { rules.activities[activityPlace] }
        /// The subject that its hours count towards.
        public var subject: Subject { rules.subjects[subjectPlace] }

        /// Whether the person may declare the activity; if not, others register it.
        public var isDeclared: Bool { rules.activities[activityPlace].registrars.contains(.person) }
    }

    /// A number of items with their unit.
    public struct Items: Hashable, Sendable {
        /// The number of items.
        public let count: Int
        /// The measure word, such as 篇.
        public let unit: String
    }
}
