import Domain
import SQLDatabase
import Testing

@testable import Store
@testable import TestSupport

/// The lists of regions and series, page by page.
@Suite struct ListingPageTests {
    private static let all = Task {
        let crowd = try await Crowd()
        try await crowd.enrol(0..<75)
        for number in 0..<75 where number % 3 != 0 { try await crowd.settle(number, hours: number % 7 * 20) }
        for number in 0..<75 where number % 5 == 0 {
            try await crowd.openAccount(number)
            try await crowd.openAccount(number)
        }
        try await crowd.shelf.fold()
        return crowd
    }

    private static let scopes: [(String, String?)] = [
        ("360000", nil), ("360100", nil), ("360702", nil), ("360000", "health"), ("360100", "general"),
    ]

    private func scope(_ place: (String, String?)) throws -> Scope {
        let region = try #require(RegionCode(place.0))
        return place.1.map { .series($0, within: region) } ?? .region(region)
    }

    /// The people whom a list must show, in its order, read from the tables without an index.
    private func expected(_ place: (String, String?), _ question: PeopleQuestion) async throws -> [PersonID] {
        let filter =
            switch question.filter {
            case .all: "1 = 1"
            case .met: "coalesce(s.met, 0) = 1"
            case .unmet: "coalesce(s.met, 0) = 0"
            case .noAccount: "coalesce(a.state, 'invited') = 'invited'"
            }
        let order =
            switch question.order {
            case .name: "p.name_key, p.id"
            case .fewestHours: "coalesce(s.counted, 0), p.id"
            case .mostHours: "coalesce(s.counted, 0) DESC, p.id DESC"
            }
        return try await Self.all.value.shelf.read { sql in
            try sql.rows(
                """
                SELECT p.id FROM person p JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
                JOIN organisation o ON o.id = e.organisation_id
                LEFT JOIN account a ON a.person_id = p.id
                LEFT JOIN standing s ON s.person_id = p.id AND s.credit_year = 2026
                WHERE o.managing_region_code IN (SELECT region_code FROM region_within WHERE ancestor_code = ?)
                    AND p.series LIKE ? AND p.name_key LIKE ? AND \(filter) ORDER BY \(order)
                """,
                [.text(place.0), .text(place.1 ?? "%"), .text(question.search + "%")]
            ) { PersonID(bits: try $0.identifier()) }
        }
    }

    @Test(arguments: scopes, PeopleQuestion.Filter.allCases)
    func `every order and filter goes through everybody exactly once, forwards and backwards`(
        _ place: (String, String?),
        _ filter: PeopleQuestion.Filter
    ) async throws {
        let (shelf, scope) = (try await Self.all.value.shelf, try scope(place))
        for order in PeopleQuestion.Order.allCases {
            var question = PeopleQuestion(filter: filter, order: order, year: 2026, pageSize: 7)
            let expected = try await expected(place, question)
            let count = try await shelf.read { [question] in try Listing.count(scope, question, in: $0) }
            #expect(count == BoundedCount(expected.count))
            var pages: [Listing.Page] = []
            repeat {
                pages.append(try await shelf.read { [question] in try Listing.page(scope, question, in: $0) })
                question.position = pages.last?.next ?? .first
            } while question.position != .first && pages.count < 99
            #expect(pages.flatMap(\.people).map(\.id) == expected, "\(order)")
            #expect(pages.first?.previous == nil)
            for (page, before) in zip(pages.dropFirst(), pages) {
                question.position = try #require(page.previous)
                let back = try await shelf.read { [question] in try Listing.page(scope, question, in: $0) }
                #expect(back.people == before.people, "\(order)")
                #expect((back.previous == nil) == (before.previous == nil), "\(order)")
                #expect(back.next != nil)
            }
        }
    }

    @Test(arguments: ["张", "欧阳", "欧阳 甲", "张甲", "甲", "无", "%", "_"])
    func `a search finds the names that begin with it, in their order`(_ search: String) async throws {
        let (shelf, place) = (try await Self.all.value.shelf, ("360000", nil as String?))
        for order in PeopleQuestion.Order.allCases {
            var question = PeopleQuestion(search: search, order: order, year: 2026, pageSize: 100)
            let found = try await shelf.read { [question] in
                try Listing.page(.region(#require(RegionCode("360000"))), question, in: $0).people.map(\.id)
            }
            question.order = .name
            question.search = search.filter { !"% _".contains($0) }
            let expected = "%_".contains(search) ? [] : try await expected(place, question)
            #expect(found == expected)
        }
        let isName = !["甲", "无", "%", "_"].contains(search)
        let count = try await shelf.read {
            let question = PeopleQuestion(search: search, year: 2026)
            return try Listing.count(.region(#require(RegionCode("360000"))), question, upTo: 3, in: $0)
        }
        #expect(isName ? count.number > 0 && count.number <= 3 : count == BoundedCount(0))
    }

    @Test func `a search is counted up to the bound`() async throws {
        let shelf = try await Self.all.value.shelf
        let question = PeopleQuestion(search: "张", year: 2026)
        let province = Scope.region(try #require(RegionCode("360000")))
        let all = try await expected(("360000", nil), question).count
        for (bound, expected) in [
            (all - 1, BoundedCount(all - 1, isExact: false)), (all, BoundedCount(all)), (all + 1, BoundedCount(all)),
        ] {
            #expect(try await shelf.read { try Listing.count(province, question, upTo: bound, in: $0) } == expected)
        }
    }

    @Test func `somebody who has left the region is not shown, even before the lines follow`() async throws {
        let crowd = try await Crowd()
        try await crowd.enrol(0..<20)
        for number in 0..<20 { try await crowd.move(number, to: 0, at: number + 10) }
        try await crowd.shelf.fold()
        try await crowd.move(4, to: 2, at: 100)
        try await crowd.leave(5)
        let county = Scope.region(try #require(RegionCode("360102")))
        let shown = try await crowd.shelf.read {
            try Listing.page(county, PeopleQuestion(year: 2026, pageSize: 50), in: $0).people
        }
        #expect(shown.count == 20, "18 of the crowd, and two of the college")
        #expect(!shown.contains { [4, 5].map(Crowd.person).contains($0.id) })
    }

    @Test func `a place outside the list leads to its beginning`() async throws {
        let crowd = try await Crowd()
        try await crowd.enrol(0..<30)
        for number in 0..<29 { try await crowd.move(number, to: 0, at: number + 10) }
        try await crowd.move(29, to: 2, at: 100)
        try await crowd.shelf.fold()
        let county = Scope.region(try #require(RegionCode("360102")))
        func first(_ position: PeoplePosition) async throws -> [PersonID] {
            let question = PeopleQuestion(year: 2026, position: position, pageSize: 5)
            return try await crowd.shelf.read { try Listing.page(county, question, in: $0).people.map(\.id) }
        }
        let beginning = try await first(.first)
        #expect(beginning.count == 5)
        #expect(try await first(.after(Crowd.person(29))) == beginning)
        #expect(try await first(.before(Crowd.person(29))) == beginning)
        #expect(try await first(.after(.zero)) == beginning)
        #expect(try await first(.after(Crowd.person(3))) != beginning)
        // Before the third person are only two, and the first page is full nevertheless.
        #expect(try await first(.before(beginning[2])) == beginning)
    }

    @Test(arguments: [Scope.nobody, .projects(of: OrganisationID(stored: "college"))])
    func `a scope without people has no lines and no sums`(_ scope: Scope) async throws {
        let shelf = try await Self.all.value.shelf
        let page = try await shelf.read { try Listing.page(scope, PeopleQuestion(year: 2026), in: $0) }
        #expect(page.people.isEmpty && page.next == nil && page.previous == nil)
        #expect(try await shelf.read { try Tallies.sum(year: 2026, within: scope, in: $0) } == Tally())
    }

    @Test func `an employer's sum is counted from the tables`() async throws {
        let crowd = try await Crowd()
        try await crowd.enrol(0..<10)
        for number in 0..<10 { try await crowd.move(number, to: 1, at: number + 10) }
        try await crowd.settle(1, hours: 90)
        try await crowd.settle(2, hours: 30)
        try await crowd.openAccount(2)
        try await crowd.openAccount(2)
        let scope = Scope.people(of: crowd.employers[1].id)
        let sum = try await crowd.shelf.read { try Tallies.sum(year: 2026, within: scope, in: $0) }
        #expect(sum == Tally(people: 10, met: 1, withoutAccount: 9, counted: Hours(120)))
    }
}
