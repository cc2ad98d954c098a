import Documents
import Domain
import Groundwork
import Store
import Testing

@testable import Imports
@testable import TestSupport
@testable import TestWorld

@Suite struct DryRunTests {
    private func check(
        _ path: String,
        _ world: World,
        options: ImportBatch.Options = ImportBatch.Options()
    ) async throws -> CheckImport.Outcome {
        try await CheckImport(world.ground)(world.official(.lin), path: path, options: options, acceptNewPeople: true)
    }

    @Test func `a dry run does not guess between two readable sheets, like an import`() async throws {
        let world = try await World()
        let path = world.folder.file("two.xlsx")
        var book = Workbook()
        book.sheets = ["一月", "二月"].map { (name: $0, headings: Sheet.headings, rows: [.of(.ben, course: $0)]) }
        try book.write(to: path)
        let outcome = try await check(path, world)
        guard case .unreadable(let failure) = outcome else { throw WorldFailure("it was read") }
        #expect(failure.code == "sheet-missing")
        guard case .checked(let view) = try await check(path, world, options: .init(sheet: "二月")) else {
            throw WorldFailure("not checked")
        }
        #expect(view.rows.map(\.title) == ["二月"])
    }

    @Test func `an unreadable file is reported, and an account that may not import is refused`() async throws {
        let world = try await World()
        let path = world.folder.file("none.xlsx")
        guard case .unreadable(let failure) = try await check(path, world) else {
            throw WorldFailure("a file that is not there was read")
        }
        #expect(failure.message.hasSuffix("。"))
        try Sheet([.of(.ben)]).write(to: path)
        await #expect(throws: Refusal.notYourRole) {
            try await CheckImport(world.ground)(
                world.professional(.ben),
                path: path,
                options: ImportBatch.Options(),
                acceptNewPeople: true
            )
        }
    }

    @Test func `a sheet that is sorted in several runs is checked whole`() async throws {
        let world = try await World()
        let path = world.folder.file("long.xlsx")
        // A run ends after a block of a thousand rows at the earliest.
        let rows = (0..<1_200).map { Sheet.Row.stranger($0 % 7, hours: "1", course: "课程\($0)") }
        try Sheet(rows).write(to: path)
        let check = CheckImport(world.ground, rowsInRun: 1)
        let outcome = try await check(world.official(.lin), path: path, options: .init(), acceptNewPeople: true)
        guard case .checked(let sheet) = outcome else { throw WorldFailure("not checked") }
        #expect(sheet.rows.map(\.number) == Array(2...1_201))
    }

    @Test func `rows are in the order of the sheet, and unknown columns are named`() async throws {
        let world = try await World()
        let path = world.folder.file("order.xlsx")
        let rows: [Sheet.Row] = [.stranger(2), .of(.ben), .stranger(1), .of(.ada), .stranger(2, course: "第二门")]
        try Sheet(rows, headings: Sheet.headings + ["星座"]).write(to: path)
        guard case .checked(let view) = try await check(path, world) else { throw WorldFailure("not checked") }
        #expect(view.rows.map(\.number) == [2, 3, 4, 5, 6] && view.ignoredColumns == ["星座"])
    }
}
