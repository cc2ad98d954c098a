import Documents
import Domain
import Groundwork
import Imports
import Rules
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct ReceiptTests {
    @Test func `the refused rows come back unchanged, are corrected and accepted`() async throws {
        let world = try await World()
        let first = try await world.stage([
            .of(.ben, course: "好的课"), .of(.ben, hours: "八", course: "坏的课"), .of(.ada, course: "另一门").with("姓名", "别名"),
        ])
        _ = try await world.commit(first)
        let rows = try await receipt(of: first, world)
        #expect(rows.map(\.count) == [Sheet.headings.count + 1, Sheet.headings.count + 1])
        #expect(rows.map { $0["课程名称"] } == ["坏的课", "另一门"])
        #expect(rows.map { $0["原行号"] } == ["3", "4"])
        #expect(rows[0].with("原行号", nil) == Sheet.Row.of(.ben, hours: "八", course: "坏的课").filled)
        let mended = try await world.stage([rows[0].with("学时", "8"), rows[1].with("姓名", Inhabitant.ada.name)])
        #expect(try await world.tally(mended).counts == [2, 0, 0, 0])
        _ = try await world.commit(mended)
        #expect(try await world.standing(.ben)?.counted == Hours(36))
        try await world.expectBalance()
    }

    @Test func `an uncorrected receipt is refused for the same reasons`() async throws {
        let world = try await World()
        let first = try await world.stage([.of(.ben, hours: "八", course: "坏的课"), .stranger(1)])
        _ = try await world.commit(first, newPeople: false)
        let path = world.folder.file("receipt.xlsx")
        try await WriteReceipt(world.ground)(world.official(.lin), first, to: path)
        let again = try await world.upload(path)
        let view = try await world.see(again)
        #expect(try await world.problems(again).map(\.problem.code) == ["hours-invalid"])
        #expect(view.batch.ignoredColumns == [])
        #expect(view.tally.counts == [1, 0, 1, 0])
        // The person of the row, and its original place.
        let problem = try #require(try await world.problems(again).first)
        #expect(problem.row == 2 && problem.originalRow == 2 && problem.name == Inhabitant.ben.name)
        _ = try await world.commit(again, newPeople: false)
        #expect(try await world.tally(again).counts == [0, 0, 2, 0])
    }

    @Test func `a receipt of a receipt still shows the original row number`() async throws {
        let world = try await World()
        var batch = try await world.stage([.of(.ada, course: "好的课"), .of(.ben, hours: "八", course: "坏的课")])
        for _ in 0..<2 {
            let path = world.folder.file("receipt-\(batch).csv")
            try await WriteReceipt(world.ground)(world.official(.lin), batch, .csv, to: path)
            batch = try await world.upload(path)
        }
        let problem = try #require(try await world.problems(batch).first)
        #expect(problem.row == 2 && problem.originalRow == 3)
        #expect(try await receipt(of: batch, world).map { $0["原行号"] } == ["3"])
    }

    @Test func `a receipt of more rows than a page contains them all in order`() async throws {
        let world = try await World()
        let rows = (0..<1_003).map { Sheet.Row.of(.ben, hours: "x", course: "课程\($0)") }
        let batch = try await world.stage(rows)
        let back = try await receipt(of: batch, world)
        #expect(back.map { $0["课程名称"] } == rows.map { $0["课程名称"] })
        #expect(try await world.see(batch).problems["hours-invalid"]?.count == 20)
        #expect(try await world.see(batch).problemCounts.map(\.count) == [1_003])
    }

    /// The rows of a receipt by their headings, read like those of any sheet.
    private func receipt(of batch: BatchID, _ world: World) async throws -> [Sheet.Row] {
        let path = world.folder.file("receipt.xlsx")
        try await WriteReceipt(world.ground)(world.official(.lin), batch, to: path)
        var rows: [Sheet.Row] = []
        _ = try HoursSheet.read(
            path: path,
            rules: HoursSheetRules(years: [:]),
            importer: OrganisationID(stored: "x"),
            today: world.clock.now.day
        ) { row in
            rows.append(Dictionary(uniqueKeysWithValues: zip(row.headings, row.given)))
        }
        return rows
    }
}

extension [String: String] {
    /// Adds the empty cells of a sheet for missing values.
    fileprivate var filled: Self { merging(Sheet.headings.map { ($0, "") }) { given, _ in given } }
}
