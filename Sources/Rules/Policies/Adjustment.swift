public import Domain

/// A different requirement for certain people. The first adjustment that applies is used.
public struct Adjustment: Hashable, Sendable {
    /// The id of the adjustment.
    public let id: String
    /// The names of the adjustment.
    public let names: Name
    /// The people to whom it applies.
    public let when: PersonTest
    /// The change of the requirement.
    public let effect: Effect
    /// The article of the adjustment.
    public let citation: Citation

    /// The Chinese name of the adjustment.
    public var name: String { names.chinese }

    /// A change of the requirement.
    public enum Effect: Hashable, Sendable {
        /// Nothing is required.
        case exempt
        /// A part of all amounts.
        case share(Fraction)
        /// Another total (if given), other minima by the subject's place, and other amounts by the condition's id.
        case amounts(total: Hours?, subjects: [Int: Hours], conditions: [String: Hours])
    }
}

/// An additional requirement for certain people. All additions that apply are used.
public struct Addition: Hashable, Sendable {
    /// The id of the addition.
    public let id: String
    /// The names of the addition.
    public let names: Name
    /// The people to whom it applies.
    public let when: PersonTest
    /// The hours added to the total.
    public let total: Hours
    /// The hours added to subjects, by the subject's place.
    public let subjects: [Int: Hours]
    /// The article of the addition.
    public let citation: Citation

    /// The Chinese name of the addition.
    public var name: String { names.chinese }
}

/// A test that selects people: each property that is set must match. An unknown fact never matches.
public struct PersonTest: Hashable, Sendable {
    /// The credit year minus the year of birth.
    public internal(set) var age: Span?
    /// Whole months in service within the credit year.
    public internal(set) var monthsInService: Span?
    /// The credit year minus the credit year of the qualification.
    public internal(set) var yearsSinceQualified: Span?
    /// The number of fields in which the person is qualified.
    public internal(set) var qualifications: Span?
    /// Whether the person works part-time.
    public internal(set) var partTime: Bool?
    /// The ids of the title levels that match.
    public internal(set) var titleLevels: [String]?
    /// The ids of the degrees that match.
    public internal(set) var degrees: [String]?
    /// The ids of the employer levels that match.
    public internal(set) var employerLevels: [String]?

    /// A range of whole numbers.
    public struct Span: Hashable, Sendable {
        /// The lowest number; `nil` if there is no lower limit.
        public let from: Int?
        /// The first number above the range; `nil` if there is no upper limit.
        public let below: Int?

        func holds(_ number: Int?) -> Bool {
            guard let number else { return false }
            return number >= from ?? .min && number < below ?? .max
        }
    }
}
