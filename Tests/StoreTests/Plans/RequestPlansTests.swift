import Domain
import SQLDatabase
import Testing

@testable import Store
@testable import TestSupport
@testable import TestWorld

/// Both engines answer the questions of pages by keys and indexes, and read lists in the order of an index.
@Suite struct RequestPlansTests {
    typealias Request = @Sendable (BusyOffices, any SQLReader) throws -> Void

    /// Requests that read a list in its order, however long it is.
    static let lists: [(name: String, request: Request)] = [
        (
            "the queue of reviews",
            { busy, sql in
                for order in ReviewQuestion.Order.allCases {
                    for activity in [nil, "paper"] {
                        let question = ReviewQuestion(activity: activity, order: order, page: 2)
                        _ = try WaitingRecords.list(at: busy.employer, question, in: sql)
                        _ = try WaitingRecords.count(at: busy.employer, activity: activity, in: sql)
                    }
                }
            }
        ),
        (
            "the neighbours of a review",
            { busy, sql in
                for order in ReviewQuestion.Order.allCases {
                    let question = ReviewQuestion(order: order)
                    _ = try WaitingRecords.neighbours(of: busy.record, named: "张", at: busy.employer, question, in: sql)
                    _ = try WaitingRecords.first(without: busy.record, at: busy.employer, question, in: sql)
                }
            }
        ),
        (
            "the reversals and other approvals",
            { busy, sql in
                for office in busy.offices {
                    for asker in [nil, AccountID(stored: "lin")] {
                        _ = try Approvals.waiting([.reversal], for: office, notAskedBy: asker, pageSize: 20, in: sql)
                        let kinds = ApprovalKind.allCases
                        _ = try Approvals.waiting(kinds, for: office, notAskedBy: asker, page: 3, pageSize: 20, in: sql)
                    }
                }
            }
        ),
        (
            "the imports",
            { busy, sql in
                _ = try Imports.list(of: [busy.employer], page: 2, pageSize: 20, in: sql)
                _ = try Imports.count(of: [busy.employer], in: sql)
                _ = try Imports.openCount(of: busy.employer, in: sql)
            }
        ),
        (
            "the waiting records of imports",
            { busy, sql in
                _ = try BatchRecords.waiting(of: busy.batch, limit: 50, in: sql)
                _ = try BatchRecords.waiting(of: [busy.batch, BatchID(stored: "batch1")], in: sql)
            }
        ),
        ("the use of an import", { busy, sql in _ = try BatchRecords.use(of: busy.batch, in: sql) }),
    ]

    /// Requests about one person or some known people.
    static let questions: [(name: String, request: Request)] = [
        (
            "the number of approvals",
            { busy, sql in
                for office in busy.offices { _ = try Approvals.count(ApprovalKind.allCases, for: office, in: sql) }
            }
        ),
        (
            "a year",
            { busy, sql in
                let (person, record) = (busy.record.person, busy.record)
                _ = try People.find([person], in: sql)
                _ = try Records.ofYear(2026, person: person, in: sql)
                _ = try Records.ofYears([2025, 2026], people: [person, Crowd.person(2)], in: sql)
                _ = try Records.years(of: person, in: sql)
                _ = try RecordHistory.of(record, in: sql)
                _ = try RecordHistory.lastReasons(year: 2026, person: person, in: sql)
                _ = try EvidenceFiles.of(record, in: sql)
                _ = try Standings.find(year: 2026, person: person, in: sql)
                _ = try Certificates.ofYears([2025, 2026], person: person, in: sql)
                _ = try Ledger.ofYear(2026, person: person, in: sql)
                _ = try Sanctions.history(years: [2026], person: person, in: sql)
                _ = try Approvals.waiting(.reversal, about: person, in: sql)
            }
        ),
        (
            "a person's declarations",
            { busy, sql in
                let person = busy.record.person
                _ = try UnfinishedForms.of(person, in: sql)
                _ = try UnfinishedForms.count(of: person, in: sql)
                _ = try Records.draftCount(of: person, in: sql)
                _ = try EvidenceFiles.bytes(of: person, since: Instant(milliseconds: 0), in: sql)
            }
        ),
        (
            "records by their ids",
            { busy, sql in
                _ = try Records.find([busy.record.id, RecordID(stored: "r1")], in: sql)
                _ = try Records.people(of: [busy.record.id], in: sql)
                _ = try Certificates.counts(showing: [busy.record], in: sql)
                _ = try BatchRecords.touched(by: busy.record.person, among: [busy.batch], in: sql)
            }
        ),
        (
            "an export",
            { busy, sql in
                for scope in busy.offices.map(\.scope) {
                    for filter in [
                        ExportFilter(year: 2026), ExportFilter(employer: "单位", series: "general", year: 2026),
                        ExportFilter(year: 2026, met: false), ExportFilter(year: 2026, having: [.submitted]),
                    ] {
                        let people = try People.all(scope, filter, in: sql)
                        _ = try People.registered(people + [Crowd.person(1)], scope, filter, in: sql)
                    }
                }
            }
        ),
    ]

    @Test(arguments: lists.map(\.name))
    func `a list is read in the order of an index`(name: String) async throws {
        let request = try #require(Self.lists.first { $0.name == name }).request
        let busy = try await BusyOffices.shared.value
        let plans = try await busy.pool.plans { try request(busy, $0) }
        #expect(!plans.isEmpty)
        for plan in plans {
            #expect(plan.unserved == [], "\(plan)")
            #expect(plan.sorts == [], "\(plan)")
        }
    }

    @Test(arguments: questions.map(\.name))
    func `a question about known people or records reads no whole table`(name: String) async throws {
        let request = try #require(Self.questions.first { $0.name == name }).request
        let busy = try await BusyOffices.shared.value
        let plans = try await busy.pool.plans { try request(busy, $0) }
        #expect(!plans.isEmpty)
        for plan in plans { #expect(plan.unserved == [], "\(plan)") }
    }

    /// The checks above must find what they look for.
    @Test func `a scan and a sort are noticed`() async throws {
        let busy = try await BusyOffices.shared.value
        let plans = try await busy.pool.plans { sql in
            _ = try sql.count("SELECT count(*) FROM record WHERE title = ?", [.text("x")])
            _ = try sql.rows(
                "SELECT title FROM record WHERE status = 2 AND organisation_id = ? ORDER BY title LIMIT 20",
                [.id(busy.employer)]
            ) { try $0.text() }
        }
        #expect(!plans[0].unserved.isEmpty, "\(plans[0])")
        #expect(plans[1].unserved.isEmpty && !plans[1].sorts.isEmpty, "\(plans[1])")
    }
}
