import Domain
import SQLDatabase
import Testing

@testable import Store
@testable import TestSupport
@testable import TestWorld

/// Whatever a request asks about the people of a region, the database finds by a key or a range of an index.
@Suite struct ListingPlansTests {
    private static let crowd = Task {
        let crowd = try await Crowd()
        try await crowd.enrol(0..<300)
        for number in 0..<100 { try await crowd.settle(number, hours: number) }
        for number in 0..<200 { try await crowd.openAccount(number) }
        try await crowd.shelf.fold()
        try await crowd.shelf.write { _ = try $0.execute("ANALYZE") }
        return crowd
    }

    private static let scopes = [
        RegionCode("360000").map { Scope.region($0) }, RegionCode("360102").map { Scope.region($0) },
        RegionCode("360000").map { Scope.series("health", within: $0) },
    ].compactMap(\.self)

    private func plans(_ request: @escaping @Sendable (any SQLReader) throws -> Void) async throws -> [QueryPlan] {
        try await Self.crowd.value.shelf.pool.plans(request)
    }

    @Test(arguments: scopes, PeopleQuestion.Order.allCases)
    func `a page of a list reads a range of an index in each region`(
        _ scope: Scope,
        _ order: PeopleQuestion.Order
    ) async throws {
        let person = Crowd.person(1)
        for position in [PeoplePosition.first, .after(person), .before(person)] {
            for filter in [PeopleQuestion.Filter.all, .unmet] {
                let question = PeopleQuestion(
                    filter: filter,
                    order: order,
                    year: 2026,
                    position: position,
                    pageSize: 5
                )
                let plans = try await plans { sql in
                    _ = try Listing.page(scope, question, in: sql)
                    _ = try Listing.count(scope, question, in: sql)
                }
                for plan in plans { #expect(plan.unserved == [], "\(plan)") }
                let unions = plans.filter { $0.statement.contains("UNION ALL") }
                #expect(!unions.isEmpty)
                for union in unions {
                    // With few people, PostgreSQL may choose another index.
                    if TestEngine.isSQLite {
                        #expect(union.steps.contains { $0.text.contains(" \(index(scope, order)) ") }, "\(union)")
                    }
                    // At most 21 lines of each region are sorted, after they are read.
                    #expect(union.sorts == [], "\(union)")
                }
            }
        }
    }

    private func index(_ scope: Scope, _ order: PeopleQuestion.Order) -> String {
        let isOfSeries = if case .series = scope { true } else { false }
        return "listing\(isOfSeries ? "_of_series" : "")_by_\(order == .name ? "name" : "hours")"
    }

    @Test(arguments: scopes)
    func `a search reads a range of names`(_ scope: Scope) async throws {
        let question = PeopleQuestion(search: "张", filter: .unmet, order: .mostHours, year: 2026)
        let plans = try await plans { sql in
            _ = try Listing.page(scope, question, in: sql)
            _ = try Listing.count(scope, question, in: sql)
        }
        for plan in plans { #expect(plan.unserved == [], "\(plan)") }
        let unions = plans.filter { $0.statement.contains("UNION ALL") }
        #expect(unions.count == 3)
        for union in unions {
            #expect(union.steps.contains { $0.searches("credit_year", "name_key") }, "\(union)")
        }
    }

    @Test(arguments: scopes + [.people(of: OrganisationID(stored: "college"))])
    func `the sums and the search for a number read no list of people`(_ scope: Scope) async throws {
        let plans = try await plans { sql in
            _ = try Tallies.sum(year: 2026, within: scope, in: sql)
            _ = try Listing.state(of: 2026, in: sql)
            _ = try People.find(number: "DEMO-C1", within: scope, in: sql)
        }
        for plan in plans { #expect(plan.unserved == [], "\(plan)") }
    }

    @Test func `an employer's list begins with its own employments`() async throws {
        let crowd = try await Self.crowd.value
        let employer = crowd.employers[0].id
        let plans = try await plans { sql in
            for filter in PeopleQuestion.Filter.allCases {
                let question = PeopleQuestion(search: "张", filter: filter, order: .fewestHours, year: 2026, pageSize: 1)
                let people = try People.list(at: employer, question, in: sql)
                _ = try People.count(at: employer, question, in: sql)
                _ = try People.haveSeveralSeries(people, at: employer, question, in: sql)
            }
        }
        for plan in plans {
            #expect(plan.unserved == [], "\(plan)")
            let own = plan.steps.filter { $0.text.contains(" employment_people ") }
            #expect(!TestEngine.isSQLite || own.contains { $0.searches("organisation_id") }, "\(plan)")
        }
    }

    @Test func `folding and checking look up the people whom they are about`() async throws {
        let people = (0..<250).map(Crowd.person)
        let plans = try await plans { sql in
            _ = try ListingLine.derived(for: people, year: nil, in: sql)
            _ = try ListingLine.stored(for: people, year: nil, in: sql)
            _ = try ListingLine.stored(for: people, year: 2026, in: sql)
            _ = try Listing.next(100, after: Crowd.person(1), in: sql)
            _ = try Standings.find(year: 2026, people: people, in: sql)
        }
        for plan in plans { #expect(plan.unserved == [], "\(plan)") }
    }
}

extension QueryPlan.Step {
    /// Whether the step looks up rows of an index by these columns.
    fileprivate func searches(_ columns: String...) -> Bool {
        let condition = details.first { $0.hasPrefix("Index Cond") } ?? String(text.drop { $0 != "(" })
        return columns.allSatisfy { condition.contains($0) }
    }
}
