import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// Changes by others after a page is computed and before it is written.
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
    func `a simultaneous change counts as an earlier one`(_ happening: RecogniseBatchTests.Before) async throws {
        let (one, pool) = try await World.hooked()
        let batch = try await one.bringIn(Self.rows, by: one.official(.hua))
        try await ApproveImport(one.ground)(one.official(.hua), batch)
        // The first write claims the job, and the second writes the page.
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
