import Domain
import Exchange
import Groundwork
import Store
import Testing

@testable import TestWorld

@Suite struct ExportLogTests {
    @Test func `an export is logged with account, rows and purpose, and listed for its organisation`()
        async throws
    {
        let world = try await World()
        _ = try await world.export(.standings, by: .lin) {
            $0.met = false
            $0.employer = " 洪州 "
            $0.purpose = "  评审资格核对 "
            $0.format = .csv
        }
        let logged = try #require(try await world.logged(by: .guo).first)
        #expect(logged.by == "lin" && logged.at == world.clock.now)
        let expected = ExportNote(
            id: logged.note.id,
            kind: "standings",
            format: "csv",
            filters: "2026 年度，未达标，单位名称含“洪州”",
            purpose: "评审资格核对",
            rows: 2
        )
        #expect(logged.stage == .complete && logged.note == expected)
        for other in [Official.shen, .hua, .province, .wei] {
            #expect(try await world.logged(by: other).isEmpty)
        }
    }

    @Test func `a broken-off export logs the number of its rows`() async throws {
        let world = try await World()
        _ = try await world.commit(world.stage(World.crowd(450, rows: 1)))
        let order = ExportOrder(.people, purpose: "核对")
        let export = try PrepareExport(world.ground)(world.official(.lin), order)
        var pages = 0
        await #expect(throws: PowerCut.self) {
            try await export.rows { _ in
                pages += 1
                if pages == 2 { throw PowerCut() }
            }
        }
        let logged = try await world.logged(by: .lin)
        #expect(logged.map(\.stage) == [.brokenOff] && logged.map(\.note.rows) == [400])
        #expect(logged.first?.note.filters == "全部")
    }

    @Test func `a cancelled export is also logged`() async throws {
        let world = try await World()
        let order = ExportOrder(.people, purpose: "核对")
        let export = try PrepareExport(world.ground)(world.official(.lin), order)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await export.rows { _ in }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        let logged = try await world.logged(by: .lin)
        #expect(logged.map(\.stage) == [.brokenOff] && logged.map(\.note.rows) == [0])
    }

    @Test(arguments: ["", "  ", "\n", String(repeating: "长", count: 201)])
    func `without a purpose nothing is read`(purpose: String) async throws {
        let world = try await World()
        let fault = #expect(throws: FormFault.self) {
            try PrepareExport(world.ground)(world.official(.lin), ExportOrder(.people, purpose: purpose))
        }
        #expect(fault?.field == "purpose")
    }

    @Test func `an invalid year or series is reported at its field`() async throws {
        let world = try await World()
        func field(_ order: ExportOrder) throws -> String? {
            let lin = try world.official(.lin)
            return #expect(throws: FormFault.self) { try PrepareExport(world.ground)(lin, order) }?.field
        }
        #expect(try field(ExportOrder(.records, year: nil, purpose: "核对")) == "year")
        #expect(try field(ExportOrder(.standings, year: 20_260, purpose: "核对")) == "year")
        #expect(try field(ExportOrder(.records, year: 2026, states: [], purpose: "核对")) == "states")
        #expect(try field(ExportOrder(.people, series: "magic", purpose: "核对")) == "series")
    }
}
