import Documents
import Domain
import Testing

@Suite struct TrainingComplaintTests {
    private static let first = Day(iso: "2026-03-10")
    private static let last = Day(iso: "2026-03-12")

    @Test(arguments: [
        (TrainingMismatch.notRegistered, ArrivingField.course, "没有登记"),
        (.withdrawn, .course, "已经撤回"),
        (.otherSubject(registered: "public"), .subject, "公需科目"),
        (.otherActivity(registered: "upgrade"), .activity, "“进修”"),
        (.tooManyHours(registered: Hours(24)), .hours, "24"),
    ])
    func `a complaint about a training names the column and what to do`(
        mismatch: TrainingMismatch,
        field: ArrivingField,
        words: String
    ) {
        let names = ["public": "公需科目", "upgrade": "进修"]
        let complaint = RowComplaint(.training(mismatch.named { names[$0] ?? $0 }))
        #expect(complaint.code == .outOfScope)
        #expect(complaint.field == field)
        #expect(complaint.message.contains(words))
        #expect(complaint.message.hasSuffix("。"))
    }

    @Test func `days are written as on pages`() throws {
        let (first, last) = (try #require(Self.first), try #require(Self.last))
        let several = RowComplaint(.training(.outsideDays(first: first, last: last)))
        #expect(several.field == .ended)
        #expect(several.message.contains("（2026年3月10日至12日）"))
        let one = RowComplaint(.training(.outsideDays(first: first, last: first)))
        #expect(one.message.contains("（2026年3月10日）"))
    }
}
