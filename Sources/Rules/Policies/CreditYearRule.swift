public import Domain

/// The rules for the credit year that a record belongs to, and for years that count together.
public struct CreditYearRule: Hashable, Sendable {
    /// The day on which a credit year begins, for forms without a window.
    public let starts: YearStart
    /// The forms of study whose year begins on another day.
    public let windows: [Window]
    /// The years that count together; `nil` if each year counts separately.
    public let cycle: Cycle?
    /// The number of further years in which a subject's surplus counts; 0 if it does not.
    public let carriedYears: Int
    /// The places of the subjects whose surplus is carried over; `nil` for all.
    public let carriedSubjects: Set<Int>?
    /// The article about carrying over.
    public let carryCitation: Citation
    /// The article about the credit year.
    public let citation: Citation

    /// A form of study whose credit year begins on another day.
    public struct Window: Hashable, Sendable {
        /// The place of the form.
        public let form: Int
        /// The day on which the year begins.
        public let starts: YearStart
        /// The article of the rule.
        public let citation: Citation
    }

    /// A rule for several years that count together.
    public enum Cycle: Hashable, Sendable {
        /// Cycles of a fixed number of years, one after another from the first year.
        case fixed(years: Int, first: Int)
        /// The last few years, but none before the year of the present title.
        case rolling(years: Int)

        /// The number of years in a cycle.
        public var years: Int {
            switch self {
            case .fixed(let years, _), .rolling(let years): years
            }
        }
    }

    /// Whether the surplus of the subject at a place is carried over.
    func carries(_ subject: Int) -> Bool { carriedSubjects?.contains(subject) ?? true }

    /// The years that are evaluated together with a year.
    public func period(of year: Int, person: PersonFacts) -> ClosedRange<Int> {
        switch cycle {
        case nil:
            return year...year
        case .fixed(let years, let first):
            let offset = (year - first) % years
            let start = year - (offset < 0 ? offset + years : offset)
            return start...(start + years - 1)
        case .rolling(let years):
            let start = max(year - years + 1, person.titleFrom.map(starts.year) ?? .min)
            return min(start, year)...year
        }
    }

    /// The credit year of a day, for records of the form.
    func year(of day: Day, form: Int?) -> Int {
        guard !windows.isEmpty else { return starts.year(of: day) }
        return (windows.first { $0.form == form }?.starts ?? starts).year(of: day)
    }
}

/// The day on which a credit year begins. A credit year is named after the calendar year in which it begins.
public struct YearStart: Hashable, Sendable {
    /// The month, from 1 to 12.
    public let month: Int
    /// The day of the month.
    public let day: Int

    /// The first of January.
    public static let january = YearStart(month: 1, day: 1)

    func year(of date: Day) -> Int {
        (date.month, date.day) < (month, day) ? date.year - 1 : date.year
    }

    /// The first day of a credit year; `nil` if the date is out of range.
    public func first(of year: Int) -> Day? { Day(year: year, month: month, day: day) }
}
