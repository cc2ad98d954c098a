/// The numbers of many people in a year, and their hours.
public struct Tally: Hashable, Sendable {
    public var people: Int
    /// The people who have met the year.
    public var met: Int
    /// The people without an account in use.
    public var withoutAccount: Int
    /// The counted hours of all.
    public var counted: Hours

    /// Creates a tally.
    public init(people: Int = 0, met: Int = 0, withoutAccount: Int = 0, counted: Hours = .zero) {
        self.people = people
        self.met = met
        self.withoutAccount = withoutAccount
        self.counted = counted
    }

    /// Adds the numbers of other people.
    public static func += (sum: inout Tally, other: Tally) {
        sum.people += other.people
        sum.met += other.met
        sum.withoutAccount += other.withoutAccount
        sum.counted += other.counted
    }
}

extension Tally {
    /// The people that a filter shows.
    public func count(of filter: PeopleQuestion.Filter) -> Int {
        switch filter {
        case .all: people
        case .met: met
        case .unmet: people - met
        case .noAccount: withoutAccount
        }
    }
}
