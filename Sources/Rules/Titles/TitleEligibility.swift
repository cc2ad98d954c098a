public import Domain

/// Whether a person's years allow an application for a title.
public struct TitleEligibility: Sendable {
    /// The years that the application looks back on.
    public let window: TitleWindow
    /// The calendar year of the application.
    public let applicationYear: Int
    /// The years of the window, oldest first.
    public let years: [Year]
    /// The requirements for all years together.
    public let sums: [Sum]

    /// Whether every year and every sum is met.
    public var met: Bool { years.allSatisfy(\.met) && sums.allSatisfy(\.met) }

    /// One year, evaluated under its own policy.
    public struct Year: Sendable {
        /// The credit year.
        public let year: Int
        /// The result of the year.
        public let outcome: Outcome

        /// Whether the year is met; false if it cannot be evaluated.
        public var met: Bool {
            guard case .judged(let evaluation) = outcome else { return false }
            return evaluation.met
        }

        /// The hours missing in total; `nil` if the year cannot be evaluated.
        public var missing: Hours? {
            guard case .judged(let evaluation) = outcome else { return nil }
            return evaluation.total.missing
        }
    }

    /// The result of a year.
    public enum Outcome: Sendable {
        /// The year was evaluated.
        case judged(Evaluation)
        /// No policy applies to the year.
        case unknown(PolicyRefusal)
    }

    /// The sum of all years in a subject or in total.
    public struct Sum: Hashable, Sendable {
        /// The id of the subject; `nil` for the total.
        public let subject: String?
        /// The counted hours of all years.
        public let counted: Hours
        /// The required hours.
        public let required: Hours

        /// Whether the requirement is met.
        public var met: Bool { counted >= required }
        /// The hours that are still missing.
        public var missing: Hours { max(.zero, required - counted) }
    }

    /// Evaluates the years before the year of application.
    ///
    /// - Parameters:
    ///   - window: The years to look back on, and the requirements for all of them.
    ///   - applicationYear: The calendar year of the application.
    ///   - evaluate: Evaluates one year under its own policy.
    public init(
        window: TitleWindow,
        applicationYear: Int,
        evaluate: (Int) throws(PolicyRefusal) -> Evaluation
    ) {
        self.window = window
        self.applicationYear = applicationYear
        let span = (applicationYear - window.years)..<applicationYear
        let judged = span.map { year in
            do throws(PolicyRefusal) {
                return Year(year: year, outcome: .judged(try evaluate(year)))
            } catch {
                return Year(year: year, outcome: .unknown(error))
            }
        }
        years = judged
        sums = Self.sums(of: judged, window)
    }

    private static func sums(of years: [Year], _ window: TitleWindow) -> [Sum] {
        let evaluations = years.compactMap { year -> Evaluation? in
            guard case .judged(let evaluation) = year.outcome else { return nil }
            return evaluation
        }
        let distinct = evaluations.distinctPeriods
        let total = window.total.map { required in
            Sum(subject: nil, counted: distinct.map(\.total.counted).reduce(.zero, +), required: required)
        }
        let subjects = window.subjects.sorted { $0.key < $1.key }.map { id, required in
            let counted = distinct.flatMap(\.subjects).filter { $0.subject.id == id }.map(\.counted).reduce(.zero, +)
            return Sum(subject: id, counted: counted, required: required)
        }
        return [total].compactMap(\.self) + subjects
    }
}

extension [Evaluation] {
    /// One evaluation for each cycle, so that the sum of a cycle is added once.
    fileprivate var distinctPeriods: [Evaluation] {
        var known: Set<ClosedRange<Int>> = []
        return filter { known.insert($0.years).inserted }
    }
}
