import Domain
import SQLDatabase
import Synchronization
import Testing

@testable import Store
@testable import TestSupport
@testable import TestWorld

/// Whatever a request asks about the people of a region, the database finds by a key or a range of an index.
@Suite(.enabled(if: TestEngine.isSQLite, "these plans are SQLite's"))
struct ListingPlansTests {
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

    /// Runs the queries of a request and returns the plan of each.
    private func plans(_ request: @escaping @Sendable (any SQLReader) throws -> Void) async throws -> [Plan] {
        try await Self.crowd.value.shelf.read { sql in
            let recorder = RecordingReader(sql)
            try request(recorder)
            var seen: Set<String> = []
            return try recorder.statements.filter { seen.insert($0.sql).inserted }.map { statement in
                let steps = try sql.rows("EXPLAIN QUERY PLAN \(statement.sql)", statement.values) { row in
                    _ = try (row.integer(), row.integer(), row.integer())
                    return try row.text()
                }
                return Plan(statement: statement.sql, steps: steps)
            }
        }
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
                for plan in plans { #expect(plan.scanned == [], "\(plan)") }
                let unions = plans.filter { $0.statement.contains("UNION ALL") }
                #expect(!unions.isEmpty)
                for union in unions {
                    #expect(union.steps.contains { $0.contains("COVERING INDEX \(index(scope, order)) (") }, "\(union)")
                    // At most 21 lines of each region are sorted, after they are read.
                    #expect(!union.sortsWhatItReads, "\(union)")
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
        for plan in plans { #expect(plan.scanned == [], "\(plan)") }
        let unions = plans.filter { $0.statement.contains("UNION ALL") }
        #expect(unions.count == 3)
        for union in unions {
            #expect(union.steps.contains { $0.contains("(credit_year=?") && $0.contains("name_key") }, "\(union)")
        }
    }

    @Test(arguments: scopes + [.people(of: OrganisationID(stored: "college"))])
    func `the sums and the search for a number read no list of people`(_ scope: Scope) async throws {
        let plans = try await plans { sql in
            _ = try Tallies.sum(year: 2026, within: scope, in: sql)
            _ = try Listing.state(of: 2026, in: sql)
            _ = try People.find(number: "DEMO-C1", within: scope, in: sql)
        }
        for plan in plans { #expect(plan.scanned == [], "\(plan)") }
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
            #expect(plan.scanned == [], "\(plan)")
            #expect(plan.steps.contains { $0.contains("INDEX employment_people (organisation_id=?)") }, "\(plan)")
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
        for plan in plans { #expect(plan.scanned == [], "\(plan)") }
    }
}

private struct Plan: CustomStringConvertible {
    let statement: String
    let steps: [String]

    /// Tables that are read as a whole. The listed years are a handful, and `x` and `y` are results of other queries.
    var scanned: [String] {
        let few = ["x", "y", "f", "h", "listing_year", "CONSTANT"]
        return steps.filter { step in
            let words = step.split(separator: " ")
            return words.first == "SCAN" && words.count > 1 && !few.contains(String(words[1]))
        }
    }

    /// Whether a whole range is sorted, and not only the lines that were read from it.
    var sortsWhatItReads: Bool {
        zip(steps, steps.dropFirst()).contains { $0.hasPrefix("SEARCH l ") && $1.contains("TEMP B-TREE") }
    }

    var description: String { "\(statement)\n\(steps.joined(separator: "\n"))" }
}

/// Notes the queries that run.
private struct RecordingReader: SQLReader {
    final class Notes: Sendable {
        let all = Mutex<[(sql: String, values: [SQLValue])]>([])
    }

    let inner: any SQLReader
    private let notes = Notes()

    init(_ inner: any SQLReader) { self.inner = inner }

    var dialect: Dialect { inner.dialect }
    var statements: [(sql: String, values: [SQLValue])] { notes.all.withLock { $0 } }

    func rows<Value>(_ sql: String, _ values: [SQLValue], _ read: (inout SQLRow) throws -> Value) throws -> [Value] {
        notes.all.withLock { $0.append((sql, values)) }
        return try inner.rows(sql, values, read)
    }
}
