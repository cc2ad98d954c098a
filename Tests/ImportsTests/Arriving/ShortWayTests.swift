import Domain
import SQLDatabase
import Store
import Testing

@testable import Groundwork
@testable import Imports
@testable import TestSupport
@testable import TestWorld

/// Short sheets and long sheets take different ways and have the same results.
@Suite struct ShortWayTests {
    /// Everything in the database about a batch that waits for a decision, except its id.
    private struct Staged: Equatable {
        let state: ImportBatch.State
        let headings: [String]
        let ignoredColumns: [String]
        let tally: ImportBatch.Tally
        let checkedUpTo: String?
        let notes: [ImportNote]
        let rows: [[StagedRow]]
        let problems: [String]
        let codes: Set<String>
        let people: [ImportPerson]
        let pages: [ImportPages.Page]

        init(_ batch: ImportBatch, in sql: any SQLReader) throws {
            state = batch.state
            headings = batch.headings
            ignoredColumns = batch.ignoredColumns
            tally = batch.tally
            checkedUpTo = batch.checkedUpTo
            notes = try ImportNotes.list(batch.id, in: sql)
            rows = try ImportRowState.allCases.map { try ImportRows.list(batch.id, $0, limit: 10_000, in: sql) }
            let problems = try ImportRows.problems(batch.id, limit: 10_000, in: sql)
            self.problems = problems.map { "\($0)" }
            codes = Set(problems.map(\.problem.code))
            people = try ImportPeople.list(batch.id, limit: 10_000, in: sql)
            var pages: [ImportPages.Page] = []
            for stage in [ImportPages.Stage.read, .checked] {
                for run in try ImportPages.runs(stage, of: batch.id, in: sql) {
                    var last = 0
                    while let page = try ImportPages.next(stage, of: batch.id, run: run, after: last, in: sql) {
                        pages.append(page)
                        last = page.number
                    }
                }
            }
            self.pages = pages
        }
    }

    private enum Way { case short, long, usual }

    private func staged(
        _ path: String,
        by way: Way,
        _ world: World,
        as actor: Actor? = nil,
        options: ImportBatch.Options = ImportBatch.Options()
    ) async throws -> Staged {
        let id: BatchID = world.ground.newID()
        try await StartImport(world.ground, files: world.files)(
            actor ?? world.official(.lin),
            path: path,
            fileName: "学时.xlsx",
            options: options,
            id: id
        )
        let running = RunningJob(try #require(try await world.runner().claim()))
        let batch = try await world.pool.read { try Imports.require(id, in: $0) }
        switch way {
        case .short:
            #expect(try await ShortWay(world.ground)(batch, path: world.folder.file("imports/\(id.text)"), running))
        case .long: try await ReadImport(world.ground, files: world.files, mayTakeShortWay: false)(id, running)
        case .usual: try await ReadImport(world.ground, files: world.files)(id, running)
        }
        return try await world.pool.read { try Staged(Imports.require(id, in: $0), in: $0) }
    }

    private func file(_ rows: [Sheet.Row], _ world: World, headings: [String] = Sheet.headings) throws -> String {
        let path = world.folder.file("\((world.ground.newID() as BatchID).text).xlsx")
        try Sheet(rows, headings: headings).write(to: path)
        return path
    }

    /// Expects that both ways stage the same rows, and at least one row.
    @discardableResult
    private func expectSame(
        _ path: String,
        _ world: World,
        as actor: Actor? = nil,
        options: ImportBatch.Options = ImportBatch.Options()
    ) async throws -> Staged {
        let short = try await staged(path, by: .short, world, as: actor, options: options)
        let long = try await staged(path, by: .long, world, as: actor, options: options)
        #expect(short == long)
        #expect(short.state == .staged && short.tally.rows > 0)
        return short
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `both ways stage a random sheet in the same way`(_ seed: UInt64) async throws {
        let world = try await World()
        try await world.close(2024)
        var chance = RandomSheet(seed: seed)
        // Some of the rows are imported before.
        _ = try await world.bringIn(chance.rows(60))
        let staged = try await expectSame(file(chance.rows(300), world), world)
        #expect(staged.tally.new > 0 && staged.tally.refused > 0 && staged.tally.newPeople == staged.people.count)
        #expect(staged.tally.newPeople > 0 && staged.pages.count == 1)
        #expect(staged.codes.count > 8)
    }

    @Test func `both ways stage lists of people, an authority's sheet and a receipt in the same way`()
        async throws
    {
        let world = try await World()
        let people: [Sheet.Row] = (1...9).map { ["姓名": "新人\($0)", "证件号码": Numbers.resident(100 + $0).value] }
        let grant = CohortGrant(year: World.year, subject: "professional", course: "消防演练", hours: Hours(4))
        try await expectSame(file(people, world), world, options: ImportBatch.Options(kind: .roster))
        try await expectSame(
            file(people + people.prefix(2), world),
            world,
            options: ImportBatch.Options(kind: .cohort, year: World.year, grant: grant)
        )
        var chance = RandomSheet(seed: 7)
        try await expectSame(file(chance.rows(90), world), world, as: world.official(.hua))
        let rows = chance.rows(40).enumerated().map { $0.element.with("原行号", "\($0.offset * 3 + 2)").with("别的", "x") }
        let receipt = try file(rows, world, headings: Sheet.headings + ["别的", "原行号"])
        let staged = try await expectSame(receipt, world)
        #expect(staged.ignoredColumns == ["别的"] && staged.rows.joined().allSatisfy { $0.originalRow != nil })
    }

    @Test func `both ways stage a sheet without rows in the same way`() async throws {
        let world = try await World()
        let path = try file([], world)
        let short = try await staged(path, by: .short, world)
        #expect(try await staged(path, by: .long, world) == short)
        #expect(short.state == .staged && short.tally == ImportBatch.Tally() && short.pages.isEmpty)
    }

    @Test(arguments: [(ShortWay.rows, true), (ShortWay.rows + 1, false)])
    func `a sheet takes the short way up to the largest number of rows`(
        _ sheet: (rows: Int, isShort: Bool)
    ) async throws {
        let (world, pool) = try await World.hooked()
        let rows = (0..<sheet.rows).map { Sheet.Row.stranger($0 % 40, hours: "1", course: "课\($0)") }
        let path = try file(rows, world)
        // The writes are upload, claim and staging. The long way writes more often.
        pool.before(write: 4) { _ in throw PowerCut() }
        let result = await Result { try await staged(path, by: .usual, world) }
        #expect((try? result.get().tally.new) == (sheet.isShort ? sheet.rows : nil))
    }

    @Test func `a sheet with few rows and long cells takes the long way`() async throws {
        let world = try await World()
        let long = String(repeating: "长", count: 10_000)
        let path = try file((0..<20).map { .stranger($0, course: "课\($0)").with("单位名称", long) }, world)
        let (world2, pool) = try await World.hooked()
        pool.before(write: 4) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await staged(path, by: .usual, world2) }
        #expect(try await staged(path, by: .usual, world).tally.refused == 20)
    }

    @Test func `a sheet that is interrupted or cancelled before the end leaves no rows`() async throws {
        let (world, pool) = try await World.hooked()
        let path = try file([.of(.ben, course: "另一门课"), .stranger(1)], world)
        pool.before(write: 3) { _ in throw PowerCut() }
        let id: BatchID = world.ground.newID()
        await #expect(throws: PowerCut.self) { try await world.upload(path, id: id) }
        #expect(try await world.state(id) == .reading)
        for table in ["import_row", "import_page", "import_person"] {
            #expect(try await world.count("\(table) WHERE batch_id = \(id.sql)") == 0)
        }
        try await ContinueImport(world.ground)(world.official(.lin), id)
        try await world.work(on: id)
        #expect(try await world.tally(id).counts == [2, 0, 0, 0])
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}
