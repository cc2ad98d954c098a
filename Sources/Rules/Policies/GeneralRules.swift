public import Domain

/// The conversion of days and minutes to hours.
public struct StudyClock: Hashable, Sendable {
    /// The minutes of one hour, by the subject's place.
    public let minutesPerHour: [Int]
    /// The hours of one day.
    public let hoursPerDay: Hours
    /// The hours of half a day; `nil` if half days are not counted.
    public let hoursPerHalfDay: Hours?
    /// The hours of one credit; 1 if the policy counts in hours.
    public let hoursPerUnit: Fraction
    /// The article of the conversion.
    public let citation: Citation

    /// The clock of a policy that counts nothing by time.
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

/// The rule for records with the same content.
public struct DuplicateRule: Hashable, Sendable {
    /// The records that count.
    public enum Kept: String, CaseIterable, Sendable {
        /// Only the record with the most hours.
        case mostHours = "most-hours"
        /// Only the earliest record.
        case earliest
        /// All records: the policy does not know duplicates.
        case all
    }

    /// The records that count.
    public let kept: Kept
    /// Whether a content counts only once in a lifetime, instead of once a year.
    public let isEver: Bool
    /// The article of the rule.
    public let citation: Citation
}

/// The rule for hours earned later for a year that was missed (补学).
public struct MakeupRule: Hashable, Sendable {
    /// The accepted reasons.
    public let reasons: [Choice]
    /// The number of years that a make-up may go back; `nil` for any.
    public let yearsBack: Int?
    /// The part of the calendar year in which a make-up must be completed; `nil` for any.
    public let between: ClosedCalendarSpan?
    /// The article of the rule.
    public let citation: Citation
    /// Whether the policy allows make-ups.
    public let isAllowed: Bool
}

/// A span of calendar days, with both ends included.
public struct ClosedCalendarSpan: Hashable, Sendable {
    /// The first day.
    public let from: YearStart
    /// The last day.
    public let to: YearStart

    func holds(_ day: Day) -> Bool {
        (from.month, from.day) <= (day.month, day.day) && (day.month, day.day) <= (to.month, to.day)
    }
}

/// The rule about who decides on records.
public struct RecognitionRule: Hashable, Sendable {
    /// Those who may recognise a declaration.
    public let declarations: [Decider]
    /// Those who may confirm or overturn that decision.
    public let finalReview: [Decider]
    /// Whether imported records wait for approval, by importer.
    public let approval: [Registrar: Bool]
    /// The id of the activity of rows that name none, by importer. An importer who is not listed must name the
    /// activity.
    public let usualActivity: [Registrar: String]
    /// The article about declarations.
    public let citation: Citation
    /// The article about imports; empty if there is none.
    public let importCitation: Citation

    /// Those who may decide.
    public enum Decider: String, CaseIterable, Sendable {
        /// The person's employer, or a personnel agency.
        case employer, agency
        /// The authority of the industry.
        case industryAuthority = "industry-authority"
        /// The human resources and social security authority.
        case hrAuthority = "hr-authority"
    }

    /// Whether imported records wait for approval. By default, those of authorities and providers do.
    public func waits(importedBy registrar: Registrar) -> Bool {
        approval[registrar] ?? (registrar == .authority || registrar == .provider)
    }
}
