/// A fact about a person that a rule may depend on, with its first and last day. Examples are the title level, the
/// months in service and part-time work.
public struct DatedFact: Hashable, Sendable {
    public let id: DatedFactID
    public let person: PersonID
    public let key: Key
    /// The value: the id of a level, `yes`, `no` or a number. It is `yes` for a fact of which only the days matter.
    public let value: String
    /// The first day on which it is true. `nil` means that it has always been true.
    public let began: Day?
    /// The last day on which it is true. `nil` means that it is still true.
    public let ended: Day?
    /// The document that proves it, in the words of the official who entered it: 聘任文件（2024）15号.
    public let source: String
    public let enteredBy: AccountID
    public let enteredAt: Instant

    /// Creates a dated fact.
    public init(
        id: DatedFactID,
        person: PersonID,
        key: Key,
        value: String,
        began: Day?,
        ended: Day?,
        source: String,
        enteredBy: AccountID,
        enteredAt: Instant
    ) {
        self.id = id
        self.person = person
        self.key = key
        self.value = value
        self.began = began
        self.ended = ended
        self.source = source
        self.enteredBy = enteredBy
        self.enteredAt = enteredAt
    }

    /// The subject of a fact. Policies and the cases of `xueshi evaluate` use the same keys.
    public enum Key: String, CaseIterable, Hashable, Sendable {
        /// The person is employed or practises.
        case inService = "in-service"
        case partTime = "part-time"
        /// The title level (职称级别), by its id in the policy.
        case titleLevel = "title-level"
        /// The day on which the present title was obtained.
        case title
        /// The day on which the qualification to practise was obtained.
        case qualified
        /// The number of fields in which the person is qualified.
        case qualifications
        /// The degree, by its id in the policy.
        case degree
        /// The level of the employer, by its id in the policy.
        case employerLevel = "employer-level"

        /// The Chinese name, as pages show it.
        public var chineseName: String {
            switch self {
            case .inService: "在岗（执业）"
            case .partTime: "专职或兼职"
            case .titleLevel: "职称级别"
            case .title: "取得现职称"
            case .qualified: "取得资格"
            case .qualifications: "资格项数"
            case .degree: "学历学位"
            case .employerLevel: "单位级别"
            }
        }

        /// Whether the fact is an event on one day. Only its first day matters.
        public var isEvent: Bool { self == .title || self == .qualified }
    }
}

extension DatedFact {
    /// Returns whether both facts are true on the same day.
    public func overlaps(_ other: DatedFact) -> Bool {
        Self.isBefore(began, other.ended) && Self.isBefore(other.began, ended)
    }

    /// Returns whether the fact is true on one of the days.
    public func overlaps(_ days: ClosedRange<Day>) -> Bool {
        Self.isBefore(began, days.upperBound) && Self.isBefore(days.lowerBound, ended)
    }

    /// Returns whether the last day is not before the first. `nil` sets no limit.
    private static func isBefore(_ first: Day?, _ last: Day?) -> Bool {
        guard let first, let last else { return true }
        return first <= last
    }

    /// The days in Chinese: `2024年1月1日至2025年6月30日`, `2024年1月1日起`, `至2025年6月30日`, or `一直` if both are unknown.
    public var days: String {
        switch (began, ended) {
        case (let began?, nil): key.isEvent ? began.chinese : "\(began.chinese)起"
        case (let began?, let ended?): "\(began.chinese)至\(ended.chinese)"
        case (nil, let ended?): "至\(ended.chinese)"
        case (nil, nil): "一直"
        }
    }
}

/// A fact as histories show it, with the names of those who entered and withdrew it.
public struct KeptFact: Hashable, Sendable {
    public let fact: DatedFact
    /// The name of the account that entered it.
    public let enteredByName: String
    /// The withdrawal, or `nil` while the fact is valid.
    public let withdrawal: Withdrawal?

    /// Creates a fact with its history.
    public init(fact: DatedFact, enteredByName: String, withdrawal: Withdrawal?) {
        self.fact = fact
        self.enteredByName = enteredByName
        self.withdrawal = withdrawal
    }

    /// Who withdrew a fact, when and why.
    public struct Withdrawal: Hashable, Sendable {
        public let byName: String
        public let at: Instant
        public let reason: String

        /// Creates a withdrawal.
        public init(byName: String, at: Instant, reason: String) {
            self.byName = byName
            self.at = at
            self.reason = reason
        }
    }
}
