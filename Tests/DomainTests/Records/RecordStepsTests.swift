import Domain
import Testing

@testable import TestSupport

/// The steps between the states of records.
@Suite struct RecordStepsTests {
    /// Each line has a state, and the states that may follow it.
    private static let table = """
        draft      | submitted
        submitted  | draft returned recognised rejected reversed
        returned   | submitted draft
        recognised | reversed
        rejected   | recognised
        reversed   |
        """

    private static let steps: [RecordStatus: Set<RecordStatus>] = Dictionary(
        uniqueKeysWithValues: table.split(separator: "\n").compactMap { line in
            let words = line.split(separator: "|", omittingEmptySubsequences: false).map { part in
                part.split(separator: " ").compactMap { RecordStatus(rawValue: String($0)) }
            }
            return words[0].first.map { ($0, Set(words[1])) }
        }
    )

    @Test(arguments: RecordStatus.allCases)
    func `each state has only the next states of the table`(_ status: RecordStatus) {
        #expect(status.next == Self.steps[status])
    }

    @Test(arguments: RecordStatus.allCases)
    func `the previous states are the inverse of the next states`(_ status: RecordStatus) {
        #expect(status.previous == Set(RecordStatus.allCases.filter { Self.steps[$0]?.contains(status) == true }))
    }

    @Test func `the only step after a rejection is a recognition`() {
        #expect(RecordStatus.rejected.next == [.recognised])
        #expect(RecordStatus.recognised.previous == [.submitted, .rejected])
    }

    @Test(arguments: [(RecordStatus.rejected, "s:1" as String?), (.reversed, nil)])
    func `a rejected record keeps its source number, and a reversed record loses it`(
        _ status: RecordStatus,
        _ key: String?
    ) throws {
        let day = try #require(Day(year: 2026, month: 3, day: 1))
        let record = HoursRecord(
            id: RecordID(stored: "record"),
            person: PersonID(stored: "ada"),
            creditYear: 2026,
            content: RecordContent(activity: "training", subject: nil, title: "课", completed: day, facts: ""),
            status: .submitted,
            origin: .imported,
            organisation: nil,
            batch: nil,
            sourceKey: "s:1",
            version: 1,
            submittedAt: nil,
            updatedAt: Instant(milliseconds: 1)
        )
        #expect(record.with(status: status, at: Instant(milliseconds: 2)).sourceKey == key)
    }
}
