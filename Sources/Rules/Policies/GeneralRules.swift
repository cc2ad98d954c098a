public import Domain

/// What a day and an hour are worth.
public struct StudyClock: Hashable, Sendable {
    /// By the subject's place.
    public let minutesPerHour: [Int]
    public let hoursPerDay: Hours
    /// Nil where half days are not counted.
    public let hoursPerHalfDay: Hours?
    /// How many hours make a credit; 1 where the policy counts in hours.
    public let hoursPerUnit: Fraction
    public let citation: Citation

    /// For policies under which nothing is counted by time.
    static func unused(subjects: Int) -> StudyClock {
        StudyClock(
            minutesPerHour: [Int](repeating: 45, count: subjects),
            hoursPerDay: Hours(8),
            hoursPerHalfDay: nil,
            hoursPerUnit: .one,
            citation: .none
        )
    }
}

/// When records have the same content, which of them counts.
public struct DuplicateRule: Hashable, Sendable {
    public enum Kept: String, CaseIterable, Sendable {
        case mostHours = "most-hours"
        case earliest
        /// There are no duplicates.
        case all
    }

    public let kept: Kept
    /// Whether a content counts once in a life, and not once a year.
    public let isEver: Bool
    public let citation: Citation
}

/// Hours learned later for a missed year (补学).
public struct MakeupRule: Hashable, Sendable {
    public let reasons: [Choice]
    /// How many years back; nil for any.
    public let yearsBack: Int?
    /// The part of the calendar year in which it must be completed; nil for any.
    public let between: ClosedCalendarSpan?
    public let citation: Citation
    /// False where the policy knows no make-up.
    public let isAllowed: Bool
}

/// From one day of the calendar to another, both included.
public struct ClosedCalendarSpan: Hashable, Sendable {
    public let from: YearStart
    public let to: YearStart

    func holds(_ day: Day) -> Bool {
        (from.month, from.day) <= (day.month, day.day) && (day.month, day.day) <= (to.month, to.day)
    }
}

/// Who decides on records.
public struct RecognitionRule: Hashable, Sendable {
    /// Who recognises a declaration.
    public let declarations: [Decider]
    /// Who may confirm or overturn that.
    public let finalReview: [Decider]
    /// Whether what somebody imports waits to be approved.
    public let approval: [Registrar: Bool]
    /// What a row of somebody's sheet is that does not name its activity, by id. Whoever is not listed must name it.
    public let usualActivity: [Registrar: String]
    public let citation: Citation
    /// Where the law says what becomes of sheets; nothing where it does not.
    public let importCitation: Citation

    public enum Decider: String, CaseIterable, Sendable {
        case employer, agency
        case industryAuthority = "industry-authority"
        case hrAuthority = "hr-authority"
    }

    /// What an authority brings in waits unless the policy says otherwise.
    public func waits(importedBy registrar: Registrar) -> Bool {
        approval[registrar] ?? (registrar == .authority || registrar == .provider)
    }
}
