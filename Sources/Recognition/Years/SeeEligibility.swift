public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Shows whether a person's years are enough to apply for a title (职称申报).
public struct SeeEligibility: Sendable {
    public struct Answer: Sendable {
        /// The rules for applications, or `nil` if the jurisdiction has none.
        public let titles: TitleRules?
        public let today: Day
        /// The answer, or `nil` if the form was not sent or has faults.
        public let eligibility: TitleEligibility?
        public let faults: [FormFault]
        /// The Chinese names of subjects by id.
        public let subjectNames: [String: String]

        /// Whether the user stated the number of years, and not the jurisdiction.
        public var isStated: Bool { eligibility?.window.citation == nil }
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the answer.
    /// - Parameters:
    ///   - person: nil for the account's own.
    ///   - form: nil to see only what can be asked.
    /// - Throws: `Refusal`, or `LookupFailure.missing` when there is no such person.
    public func callAsFunction(_ actor: Actor, person: PersonID? = nil, _ form: EligibilityForm?) async throws -> Answer
    {
        guard let id = person ?? actor.person else { throw Refusal.notYourRole }
        return try await ground.pool.read { [ground] sql in
            let known = try People.require(id, in: sql)
            try ground.access.require(actor, .seeYear(known.scope))
            let titles = ground.policies.titles.first { $0.jurisdiction == ground.jurisdiction }
            var eligibility: TitleEligibility?
            var faults: [FormFault] = []
            switch form?.read(titles, today: ground.today) {
            case nil: break
            case .failure(let found): faults = found.faults
            case .success(let question): eligibility = try self.eligibility(known, question, in: sql)
            }
            return Answer(
                titles: titles,
                today: ground.today,
                eligibility: eligibility,
                faults: faults,
                subjectNames: ground.subjectNames
            )
        }
    }
}

extension SeeEligibility {
    private func eligibility(
        _ known: KnownPerson,
        _ question: EligibilityForm.Question,
        in sql: any SQLReader
    ) throws -> TitleEligibility {
        let last = question.applicationYear - 1
        var judged: [Int: Result<Evaluation, PolicyRefusal>] = [:]
        let years = (last - question.window.years + 1)...last
        let loaded = try YearBooks(ground).load(years.map { (known, $0) }, in: sql)
        for year in years {
            do {
                judged[year] = .success(try loaded.book(known, year: year).evaluation)
            } catch {
                judged[year] = .failure(error)
            }
        }
        let found = judged
        return TitleEligibility(window: question.window, applicationYear: question.applicationYear) {
            year throws(PolicyRefusal) in
            guard let one = found[year] else { throw .noPolicy }
            return try one.get()
        }
    }
}
