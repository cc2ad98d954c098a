public import Domain

/// Whether a person's years allow an application for a title.
public struct TitleEligibility: Sendable {
    public let window: TitleWindow
    /// The year of application.
    public let applicationYear: Int
    /// The years of the window, oldest first.
    public let years: [Year]
    /// What is asked of all years together.
    public let sums: [Sum]

    /// Whether every year and every sum is met.
    public var met: Bool { years.allSatisfy(\.met) && sums.allSatisfy(\.met) }

    /// One year, judged under its own policy.
    public struct Year: Sendable {
        public let year: Int
        public let outcome: Outcome

        public var met: Bool {
            guard case .judged(let evaluation) = outcome else { return false }
            return evaluation.met
        }

        /// By how much the total is missed; nil where the year cannot be judged.
        public var missing: Hours? {
            guard case .judged(let evaluation) = outcome else { return nil }
            return evaluation.total.missing
        }
    }

    public enum Outcome: Sendable {
        case judged(Evaluation)
        /// There is no policy for the year.
        case unknown(PolicyRefusal)
    }

    /// The sum of all years, in a subject or in all.
    public struct Sum: Hashable, Sendable {
        /// Nil for all subjects.
        public let subject: String?
        public let counted: Hours
        public let required: Hours

        public var met: Bool { counted >= required }
        public var missing: Hours { max(.zero, required - counted) }
    }

    /// Judges the years before the year of application, each by what the caller makes of it under its own policy.
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
    /// Years of one cycle have one sum between them, and it is added once.
    fileprivate var distinctPeriods: [Evaluation] {
        var known: Set<ClosedRange<Int>> = []
        return filter { known.insert($0.years).inserted }
    }
}
