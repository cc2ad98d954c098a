import Domain
import Rules
import Testing

@testable import TestSupport

/// A credit year uses the facts that hold in it.
@Suite struct DatedPersonTests {
    private static func fact(
        _ key: DatedFact.Key,
        _ value: String = "yes",
        _ began: String? = nil,
        _ ended: String? = nil
    ) -> DatedFact {
        DatedFact(
            id: DatedFactID(stored: "\(key) \(began ?? "")"),
            person: PersonID(stored: "ada"),
            key: key,
            value: value,
            began: began.flatMap(Day.init(iso:)),
            ended: ended.flatMap(Day.init(iso:)),
            source: "材料",
            enteredBy: AccountID(stored: "lin"),
            enteredAt: Instant(milliseconds: 0)
        )
    }

    private static func person(_ facts: [DatedFact], in year: Int, _ sections: String = "") throws -> PersonFacts {
        try Shape.policy(sections).personFacts(born: 1980, facts, year: year)
    }

    @Test(arguments: [(2022, nil), (2023, "junior"), (2024, "senior"), (2025, "senior")] as [(Int, String?)])
    func `of several values within a year the latest is used`(year: Int, level: String?) throws {
        let facts = [
            Self.fact(.titleLevel, "senior", "2024-07-01"),
            Self.fact(.titleLevel, "junior", "2023-03-01", "2024-06-30"),
        ]
        #expect(try Self.person(facts, in: year).titleLevel == level)
    }

    @Test(arguments: [(2023, nil), (2024, true), (2025, nil)] as [(Int, Bool?)])
    func `a fact that ended within the year still holds for it`(year: Int, partTime: Bool?) throws {
        let facts = [Self.fact(.partTime, "yes", "2024-01-01", "2024-03-31")]
        #expect(try Self.person(facts, in: year).partTime == partTime)
    }

    @Test(
        arguments: [(2019, nil), (2020, "2020-12-31"), (2023, "2020-12-31"), (2024, "2024-05-01")] as [(Int, String?)]
    )
    func `of several events the last before the end of the year is used`(year: Int, day: String?) throws {
        let facts = [Self.fact(.title, "yes", "2020-12-31"), Self.fact(.title, "yes", "2024-05-01")]
        #expect(try Self.person(facts, in: year).titleFrom?.iso == day)
    }

    @Test func `a credit year may begin in September`() throws {
        let facts = [Self.fact(.degree, "doctor", "2025-08-31")]
        let autumn = "credit-year: {of: completed, starts: 09-01, carry-over: none, article: 第二条}\n"
        #expect(try Self.person(facts, in: 2024, autumn).degree == "doctor")
        #expect(try Self.person(facts, in: 2024).degree == nil)
    }

    @Test func `all other facts are read`() throws {
        let person = try Self.person(
            [
                Self.fact(.qualifications, "3"), Self.fact(.employerLevel, "town"),
                Self.fact(.qualified, "yes", "2018-01-01"),
            ],
            in: 2024
        )
        #expect(person.born == 1980 && person.qualifications == 3 && person.employerLevel == "town")
        #expect(person.qualifiedFrom?.iso == "2018-01-01")
        #expect(try Self.person([], in: 2024).inServiceFrom == nil)
    }

    private static let months = """
        adjustments:
          - {id: none, name: 不满两个月, when: {months-in-service: {below: 2}}, exempt: true, article: 第三条}
          - {id: some, name: 不满六个月, when: {months-in-service: {below: 6}}, share: 1/2, article: 第三条}

        """

    @Test(
        arguments: [
            ([("2024-09-01", nil)], Hours(15)), ([("2024-07-01", nil)], Hours(30)), ([("2024-11-15", nil)], Hours(0)),
            // Not in service at any time of the year: only before it, or only after it.
            ([("2020-01-01", "2023-12-31")], Hours(0)), ([("2025-02-01", nil)], Hours(0)),
            // Periods of service in one year are added up: three months and four.
            ([("2023-01-01", "2024-03-31"), ("2024-09-01", nil)], Hours(30)),
            ([("2023-01-01", "2024-03-31"), ("2024-12-01", nil)], Hours(15)),
        ] as [([(String, String?)], Hours)]
    )
    func `few months in service reduce the requirement`(spans: [(String, String?)], total: Hours) throws {
        let policy = try Shape.policy(Self.months)
        let facts = spans.map { Self.fact(.inService, "yes", $0.0, $0.1) }
        let person = policy.personFacts(born: nil, facts, year: 2024)
        let evaluation = policy.evaluate([], year: 2024, series: "general", person: person)
        #expect(evaluation.total.required == total)
    }
}
