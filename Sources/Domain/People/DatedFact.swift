/// Something about a person that a rule may turn on, with the days between which it holds: the level of the title since
/// the appointment, the months in service, part-time work.
public struct DatedFact: Hashable, Sendable {
    public let id: DatedFactID
    public let person: PersonID
    public let key: Key
    /// What it is: the id of a level, `yes` or `no`, a number. `yes` where only the days say something.
    public let value: String
    /// The first day on which it holds; nil for since ever.
    public let began: Day?
    /// The last day on which it holds; nil for still.
    public let ended: Day?
    /// The paper that proves it, as whoever entered it wrote: 聘任文件（2024）15号.
    public let source: String
    public let enteredBy: AccountID
    public let enteredAt: Instant

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

    /// What a fact is about. Policies and cases of `xueshi evaluate` ask for the same.
    public enum Key: String, CaseIterable, Hashable, Sendable {
        /// Employed or practising, from one day to another.
        case inService = "in-service"
        case partTime = "part-time"
        /// The level of the title (职称级别), by the policy's id.
        case titleLevel = "title-level"
        /// The day on which the present title was obtained.
        case title
        /// The day on which the qualification to practise was obtained.
        case qualified
        /// In how many fields the person is qualified.
        case qualifications
        /// The degree, by the policy's id.
        case degree
        /// The level of the employer, by the policy's id.
        case employerLevel = "employer-level"

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

        /// Whether it happens on one day and then stays; only the first day says something.
        public var isEvent: Bool { self == .title || self == .qualified }
    }
}

extension DatedFact {
    /// Whether both hold on some day.
    public func overlaps(_ other: DatedFact) -> Bool {
        Self.isBefore(began, other.ended) && Self.isBefore(other.began, ended)
    }

    /// Whether it holds on some day of the span.
    public func overlaps(_ days: ClosedRange<Day>) -> Bool {
        Self.isBefore(began, days.upperBound) && Self.isBefore(days.lowerBound, ended)
    }

    /// Whether the last day is not before the first; nil is open on its side.
    private static func isBefore(_ first: Day?, _ last: Day?) -> Bool {
        guard let first, let last else { return true }
        return first <= last
    }

    /// `2024年1月1日至2025年6月30日`, `2024年1月1日起`, `至2025年6月30日`; `一直` where neither day is known.
    public var days: String {
        switch (began, ended) {
        case (let began?, nil): key.isEvent ? began.chinese : "\(began.chinese)起"
        case (let began?, let ended?): "\(began.chinese)至\(ended.chinese)"
        case (nil, let ended?): "至\(ended.chinese)"
        case (nil, nil): "一直"
        }
    }
}

/// A fact as histories show it: with who entered it, and who took it back.
public struct KeptFact: Hashable, Sendable {
    public let fact: DatedFact
    /// The name of the account that entered it.
    public let enteredByName: String
    /// Nil while it stands.
    public let withdrawal: Withdrawal?

    public init(fact: DatedFact, enteredByName: String, withdrawal: Withdrawal?) {
        self.fact = fact
        self.enteredByName = enteredByName
        self.withdrawal = withdrawal
    }

    public struct Withdrawal: Hashable, Sendable {
        public let byName: String
        public let at: Instant
        public let reason: String

        public init(byName: String, at: Instant, reason: String) {
            self.byName = byName
            self.at = at
            self.reason = reason
        }
    }
}
