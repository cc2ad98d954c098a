public import Domain

/// A question about a person that a policy needs answered because a rule depends on it.
public struct PersonQuestion: Hashable, Sendable {
    /// The fact that is asked for.
    public let key: DatedFact.Key
    /// The kind of answer.
    public let answer: Answer

    /// The kinds of answers, besides the days between which the fact holds.
    public enum Answer: Hashable, Sendable {
        /// Only the first and the last day.
        case days
        /// One day.
        case day
        /// Yes or no.
        case flag
        /// A whole number from 0 to 100.
        case count
        /// One of the levels that the policy lists; or that its rules name, if it lists none.
        case choice([PersonLevel])
    }

    /// Whether a stored value is a valid answer.
    public func accepts(_ value: String) -> Bool {
        switch answer {
        case .days, .day: value == "yes"
        case .flag: value == "yes" || value == "no"
        case .count: Int(value).map { (0...100).contains($0) && String($0) == value } ?? false
        case .choice(let levels): levels.contains { $0.id == value }
        }
    }

    /// The meaning of a value in Chinese; empty if the days say everything.
    public func words(for value: String) -> String {
        switch answer {
        case .days, .day: ""
        case .flag: value == "yes" ? "兼职" : "专职"
        case .count: "\(value) 项"
        case .choice(let levels): levels.first { $0.id == value }?.name ?? PersonTestWords.name(value)
        }
    }
}

/// A level of titles, degrees or employers that a policy distinguishes.
public struct PersonLevel: Hashable, Sendable {
    /// The id of the level.
    public let id: String
    /// The Chinese name.
    public let name: String

    /// The choice for a person with none of the levels that the policy names. No rule names it.
    static let other = PersonLevel(id: "other-level", name: "其他")
}
