public import Domain

/// What a policy must know of a person, because something in it turns on that.
public struct PersonQuestion: Hashable, Sendable {
    public let key: DatedFact.Key
    public let answer: Answer

    /// How it is answered, beside the days.
    public enum Answer: Hashable, Sendable {
        /// By the first and the last day alone.
        case days
        /// By one day.
        case day
        /// By yes or no.
        case flag
        /// By a whole number from 0 to 100.
        case count
        /// By one of the levels that the policy lists, or names where it lists none.
        case choice([PersonLevel])
    }

    /// Whether a value as it is kept answers the question.
    public func takes(_ value: String) -> Bool {
        switch answer {
        case .days, .day: value == "yes"
        case .flag: value == "yes" || value == "no"
        case .count: Int(value).map { (0...100).contains($0) && String($0) == value } ?? false
        case .choice(let levels): levels.contains { $0.id == value }
        }
    }

    /// What a value means, in Chinese; empty where the days say everything.
    public func words(for value: String) -> String {
        switch answer {
        case .days, .day: ""
        case .flag: value == "yes" ? "兼职" : "专职"
        case .count: "\(value) 项"
        case .choice(let levels): levels.first { $0.id == value }?.name ?? PersonTestWords.name(value)
        }
    }
}

/// A level of titles, degrees or employers that a policy tells apart.
public struct PersonLevel: Hashable, Sendable {
    public let id: String
    /// In Chinese.
    public let name: String

    /// What is chosen for somebody who has none of the levels that a policy names. No rule ever names it.
    static let other = PersonLevel(id: "other-level", name: "其他")
}
