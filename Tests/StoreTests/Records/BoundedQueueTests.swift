import Domain
import Store
import Testing

@testable import TestSupport

/// However long a queue is, only a bounded part of it is counted and has pages.
@Suite struct BoundedQueueTests {
    private static let names = ["one", "two", "three", "four", "five"]

    private func shelf() async throws -> Shelf {
        let shelf = try await Shelf()
        for (place, name) in Self.names.enumerated() {
            let person = place.isMultiple(of: 2) ? shelf.ada : shelf.ben
            try await shelf.keep(try shelf.record(name, of: person, status: .submitted, title: name))
        }
        return shelf
    }

    @Test(arguments: [(5, true, 5), (6, true, 5), (3, false, 3)])
    func `counting stops at the bound`(reach: Int, isExact: Bool, number: Int) async throws {
        let shelf = try await shelf()
        let found = try await shelf.read { sql in
            try WaitingRecords.count(at: shelf.college.id, reach: reach, in: sql)
        }
        #expect(found == BoundedCount(number, isExact: isExact))
        let none = try await shelf.read { sql in
            try WaitingRecords.count(at: shelf.college.id, activity: "award", reach: reach, in: sql)
        }
        #expect(none == 0)
    }

    @Test(arguments: ReviewQuestion.Order.allCases)
    func `the pages end at the bound`(order: ReviewQuestion.Order) async throws {
        let shelf = try await shelf()
        func sizes(reach: Int) async throws -> [Int] {
            var sizes: [Int] = []
            for page in [1, 2, 3, 1_000_000] {
                let question = ReviewQuestion(order: order, page: page, pageSize: 2)
                sizes.append(
                    try await shelf.read { sql in
                        try WaitingRecords.list(at: shelf.college.id, question, reach: reach, in: sql).count
                    }
                )
            }
            return sizes
        }
        #expect(try await sizes(reach: 3) == [2, 1, 0, 0])
        #expect(try await sizes(reach: 5) == [2, 2, 1, 0])
    }

    @Test func `all pages together have each record once, also in the order of names`() async throws {
        let shelf = try await shelf()
        var seen: [(name: String, record: String)] = []
        for page in 1...3 {
            let question = ReviewQuestion(order: .person, page: page, pageSize: 2)
            seen += try await shelf.read { sql in
                try WaitingRecords.list(at: shelf.college.id, question, in: sql).map {
                    ($0.personName, $0.record.content.title)
                }
            }
        }
        #expect(seen.map(\.name) == seen.map(\.name).sorted())
        #expect(Set(seen.map(\.record)) == Set(Self.names) && seen.count == 5)
    }
}
