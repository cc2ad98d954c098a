import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// What others do between the moment at which a page was worked out and that at which it is written.
@Suite struct RecognisedMeanwhileTests {
    private static let rows: [Sheet.Row] = [
        .of(.ada, hours: "3", course: "课程甲"), .of(.ben, hours: "9", course: "内训甲").with("学时类型", "本单位培训"),
        .of(.ben, hours: "9", course: "内训乙").with("学时类型", "本单位培训"),
        .of(.ben, hours: "5", subject: "公需科目", course: "去年的课", year: 2025),
    ]

    private static let happenings: [RecogniseBatchTests.Before] = [
        .recognised, .rejected, .reversed, .sanctioned, .closed, .moved, .spoiled, .grown,
    ]

    @Test(arguments: happenings)
    func `it counts as if it had happened before`(_ happening: RecogniseBatchTests.Before) async throws {
        let (one, pool) = try await World.hooked()
        let batch = try await one.bringIn(Self.rows, by: one.official(.hua))
        try await ApproveImport(one.ground)(one.official(.hua), batch)
        // The first write takes the work up, the second is the page's.
        pool.before(write: 2) { _ in try await happening.happen(in: one, to: batch) }
        try await one.work(on: batch)

        let other = try await World()
        let twin = try await other.bringIn(Self.rows, by: other.official(.hua))
        try await ApproveImport(other.ground)(other.official(.hua), twin)
        try await happening.happen(in: other, to: twin)
        try await other.recogniseOneByOne(twin, by: other.official(.hua))
        try await one.expectSameRecognised(as: other)
        try await one.expectBalance()
    }
}
