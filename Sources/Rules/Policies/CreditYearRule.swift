public import Domain

/// Which credit year a record belongs to, and what years count together.
public struct CreditYearRule: Hashable, Sendable {
    /// Where a year begins; by the form's place where forms differ.
    public let starts: YearStart
    public let windows: [Window]
    public let cycle: Cycle?
    /// For how many further years a subject's surplus counts; 0 for none.
    public let carriedYears: Int
    /// The places of the subjects whose surplus is carried; nil for all.
    public let carriedSubjects: Set<Int>?
    /// Where the law says what is carried.
    public let carryCitation: Citation
    public let citation: Citation

    public struct Window: Hashable, Sendable {
        public let form: Int
        public let starts: YearStart
        public let citation: Citation
    }

    public enum Cycle: Hashable, Sendable {
        /// So many years together, one cycle after another from the first year on.
        case fixed(years: Int, first: Int)
        /// The last so many years, not before the present title.
        case rolling(years: Int)

        public var years: Int {
            switch self {
            case .fixed(let years, _), .rolling(let years): years
            }
        }
    }

    /// Whether the surplus of the subject at a place is carried.
    func carries(_ subject: Int) -> Bool { carriedSubjects?.contains(subject) ?? true }

    /// The years that are evaluated together for a year.
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

    /// The year that a day belongs to, for records of the form.
    func year(of day: Day, form: Int?) -> Int {
        guard !windows.isEmpty else { return starts.year(of: day) }
        return (windows.first { $0.form == form }?.starts ?? starts).year(of: day)
    }
}

/// The day of the calendar on which a credit year begins; the year is named by the one it begins in.
public struct YearStart: Hashable, Sendable {
    public let month: Int
    public let day: Int

    public static let january = YearStart(month: 1, day: 1)

    func year(of date: Day) -> Int {
        (date.month, date.day) < (month, day) ? date.year - 1 : date.year
    }

    /// The first day of a credit year.
    public func first(of year: Int) -> Day? { Day(year: year, month: month, day: day) }
}
