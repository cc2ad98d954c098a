import Domain
import Groundwork
import Imports
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// The import does not guess between several readable sheets of a workbook.
@Suite struct ChooseSheetTests {
    private static let notes: (name: String, headings: [String], rows: [Sheet.Row]) = ("说明", ["填表须知"], [])

    private static func sheet(_ name: String, _ rows: Sheet.Row...) -> (String, [String], [Sheet.Row]) {
        (name, Sheet.headings, rows)
    }

    private func upload(_ world: World, _ sheets: (String, [String], [Sheet.Row])...) async throws -> BatchID {
        let path = world.folder.file("book.xlsx")
        var book = Workbook()
        book.sheets = sheets.map { (name: $0.0, headings: $0.1, rows: $0.2) }
        try book.write(to: path)
        return try await world.upload(path)
    }

    private func choosing() async throws -> (World, BatchID) {
        let world = try await World()
        let batch = try await upload(
            world,
            Self.sheet("一月", .of(.ben, course: "一月的课")),
            Self.notes,
            Self.sheet("二月", .of(.ben, course: "二月的课"), .of(.ada, course: "二月的课"))
        )
        return (world, batch)
    }

    @Test func `cancelling before a choice removes the uploaded file`() async throws {
        let (world, batch) = try await choosing()
        #expect(try world.folder.files(in: "imports") == [batch.text])
        try await CancelImport(world.ground, files: world.files)(world.official(.lin), batch)
        #expect(try world.folder.files(in: "imports") == [])
    }

    @Test func `two readable sheets are offered, beside those that cannot be read`() async throws {
        let (world, batch) = try await choosing()
        let view = try await world.see(batch)
        #expect(view.batch.state == .choosing && view.progress == nil)
        #expect(view.sheets.map(\.name) == ["一月", "说明", "二月"])
        #expect(view.sheets.map(\.headingRow) == [1, nil, 1])
        await #expect(throws: LookupFailure.outdated) { try await world.commit(batch) }
    }

    @Test func `only the chosen sheet is read`() async throws {
        let (world, batch) = try await choosing()
        try await ChooseSheet(world.ground)(world.official(.lin), batch, sheet: "二月")
        try await world.work(on: batch)
        let view = try await world.see(batch)
        #expect(view.batch.state == .staged && view.batch.options.sheet == "二月" && view.sheets.isEmpty)
        #expect(view.tally.counts == [2, 0, 0, 0])
        #expect(view.firstNew.map(\.title) == ["二月的课", "二月的课"])
        _ = try await world.commit(batch)
        #expect(try await world.standing(.ben)?.counted == Hours(28))
    }

    @Test(arguments: ["三月", "说明", ""])
    func `a sheet that was not offered cannot be chosen`(_ name: String) async throws {
        let (world, batch) = try await choosing()
        let fault = await #expect(throws: FormFault.self) {
            try await ChooseSheet(world.ground)(world.official(.lin), batch, sheet: name)
        }
        #expect(fault?.field == "sheet")
        #expect(try await world.state(batch) == .choosing)
    }

    @Test func `choosing the same sheet twice changes nothing, and another one is too late`() async throws {
        let (world, batch) = try await choosing()
        let lin = try world.official(.lin)
        for _ in 1...2 { try await ChooseSheet(world.ground)(lin, batch, sheet: "一月") }
        await #expect(throws: LookupFailure.outdated) { try await ChooseSheet(world.ground)(lin, batch, sheet: "二月") }
        try await world.work(on: batch)
        try await ChooseSheet(world.ground)(lin, batch, sheet: "一月")
        await #expect(throws: LookupFailure.outdated) { try await ChooseSheet(world.ground)(lin, batch, sheet: "二月") }
        #expect(try await world.tally(batch).counts == [1, 0, 0, 0])
    }

    @Test func `a colleague can choose, and another office cannot`() async throws {
        let (world, batch) = try await choosing()
        await #expect(throws: Refusal.notYours) {
            try await ChooseSheet(world.ground)(world.official(.shen), batch, sheet: "一月")
        }
        try await ChooseSheet(world.ground)(world.official(.guo), batch, sheet: "一月")
        try await world.work(on: batch)
        #expect(try await world.state(batch) == .staged)
    }

    @Test func `the import can be cancelled instead of choosing`() async throws {
        let (world, batch) = try await choosing()
        try await CancelImport(world.ground, files: world.files)(world.official(.lin), batch)
        #expect(try await world.state(batch) == .cancelled)
        await #expect(throws: LookupFailure.outdated) {
            try await ChooseSheet(world.ground)(world.official(.lin), batch, sheet: "一月")
        }
    }

    @Test func `the only sheet with a heading row is read at once`() async throws {
        let world = try await World()
        let batch = try await upload(world, Self.notes, Self.sheet("学时", .of(.ben, course: "另一门课")))
        let view = try await world.see(batch)
        #expect(view.batch.state == .staged && view.tally.counts == [1, 0, 0, 0])
    }

    @Test func `a workbook without a heading row is reported`() async throws {
        let world = try await World()
        let batch = try await upload(world, Self.notes, ("封面", ["某单位"], []))
        let seen = try await world.see(batch).batch
        #expect(seen.state == .unreadable && seen.failure?.code == "heading-missing")
    }

    @Test func `a sheet named with the upload is read, and a missing one is reported`() async throws {
        let world = try await World()
        let path = world.folder.file("named.xlsx")
        var book = Workbook()
        book.sheets = ["一月", "二月"].map { (name: $0, headings: Sheet.headings, rows: [.of(.ben, course: $0)]) }
        try book.write(to: path)
        let named = try await world.upload(path, options: ImportBatch.Options(sheet: "二月"))
        #expect(try await world.see(named).firstNew.map(\.title) == ["二月"])
        let missing = try await world.upload(path, options: ImportBatch.Options(sheet: "三月"))
        #expect(try await world.see(missing).batch.failure?.code == "sheet-missing")
    }
}
