public import Domain

/// Less, or something else, is asked of some people. The first that fits is applied.
public struct Adjustment: Hashable, Sendable {
    public let id: String
    public let names: Name
    public let when: PersonTest
    public let effect: Effect
    public let citation: Citation

    public var name: String { names.chinese }

    public enum Effect: Hashable, Sendable {
        case exempt
        /// So large a part of everything.
        case share(Fraction)
        /// This total, where one is named, these minima by the subject's place, and these by the condition's id.
        case amounts(total: Hours?, subjects: [Int: Hours], conditions: [String: Hours])
    }
}

/// What is asked of some people on top. Each that fits is applied.
public struct Addition: Hashable, Sendable {
    public let id: String
    public let names: Name
    public let when: PersonTest
    public let total: Hours
    public let subjects: [Int: Hours]
    public let citation: Citation

    public var name: String { names.chinese }
}

/// Some of all people: everything that it names must fit. What is not known never fits.
public struct PersonTest: Hashable, Sendable {
    /// The credit year less the year of birth.
    public internal(set) var age: Span?
    /// Whole months in service within the credit year.
    public internal(set) var monthsInService: Span?
    public internal(set) var yearsSinceQualified: Span?
    public internal(set) var qualifications: Span?
    public internal(set) var partTime: Bool?
    public internal(set) var titleLevels: [String]?
    public internal(set) var degrees: [String]?
    public internal(set) var employerLevels: [String]?

    /// Whole numbers from one on, below another.
    public struct Span: Hashable, Sendable {
        public let from: Int?
        public let below: Int?

        func holds(_ number: Int?) -> Bool {
            guard let number else { return false }
            return number >= from ?? .min && number < below ?? .max
        }
    }
}
