import Domain
import Store
import Testing

/// However long a queue is, only the nearest records are read.
@Suite struct WaitingNeighboursTests {
    /// Seven waiting records of one person, a second apart.
    private func queue() async throws -> (Shelf, [HoursRecord]) {
        let shelf = try await Shelf()
        let records = try (0..<7).map {
            try shelf.record("r\($0)", status: .submitted).with(
                status: .submitted,
                submittedAt: Instant(milliseconds: shelf.now.milliseconds + $0 * 1_000),
                at: shelf.now
            )
        }
        for record in records { try await shelf.keep(record) }
        return (shelf, records)
    }

    private func neighbours(
        _ place: Int,
        _ order: ReviewQuestion.Order,
        activity: String? = nil,
        reach: Int
    ) async throws -> (WaitingRecords.Neighbours, [RecordID]) {
        let (shelf, records) = try await queue()
        let found = try await shelf.read {
            try WaitingRecords.neighbours(
                of: records[place],
                named: shelf.ada.name,
                at: shelf.college.id,
                ReviewQuestion(activity: activity, order: order),
                reach: reach,
                in: $0
            )
        }
        return (found, records.map(\.id))
    }

    @Test func `the nearest are read on both sides, and it is told that there are more`() async throws {
        let (oldest, ids) = try await neighbours(3, .oldest, reach: 2)
        #expect(oldest.earlier == [ids[2], ids[1]] && oldest.later == [ids[4], ids[5]])
        #expect(!oldest.hasAllEarlier && !oldest.hasAllLater)
        let (newest, _) = try await neighbours(1, .newest, reach: 2)
        #expect(newest.earlier == [ids[2], ids[3]] && newest.later == [ids[0]])
        #expect(!newest.hasAllEarlier && newest.hasAllLater)
    }

    @Test func `a queue in the order of names is read from its oldest records`() async throws {
        let (part, ids) = try await neighbours(1, .person, reach: 4)
        #expect(part.earlier == [ids[0]] && part.later == [ids[2], ids[3]])
        #expect(!part.hasAllEarlier && !part.hasAllLater)
        let (whole, _) = try await neighbours(1, .person, reach: 8)
        #expect(whole.later.count == 5 && whole.hasAllEarlier && whole.hasAllLater)
    }

    @Test(arguments: ReviewQuestion.Order.allCases)
    func `records of other activities are read and left out`(_ order: ReviewQuestion.Order) async throws {
        let (found, _) = try await neighbours(3, order, activity: "none", reach: 2)
        #expect(found.earlier.isEmpty && found.later.isEmpty && !found.hasAllEarlier && !found.hasAllLater)
    }
}
