import Documents
import Domain
import Exchange
import Groundwork
import Imports
import Recognition
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct ExportContentTests {
    @Test func `the row of a record shows its content, its state and its counted hours`() async throws {
        let world = try await World()
        let paper = try await world.recognised(world.paper("论文一篇"))
        let lines = try await world.export(.records, by: .lin).filter { $0.hasPrefix("本乙,") }
        #expect(lines.count == 2)
        let line = try #require(lines.first { $0.contains("论文一篇") })
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let number = Inhabitant.ben.document.value
        #expect(cells.prefix(6) == ["本乙", "居民身份证", number, "洪州示范学院", "12360100TESTDEM0X1", "2026"])
        // A paper states no hours, so the hours of its formula are exported.
        #expect(cells[6] == "专业科目" && cells[8] == "论文一篇" && cells[9] == "10")
        #expect(cells[11] == "2026-05-02" && cells[12] == paper.id.text && cells[13] == "其他系列（专业）")
        #expect(cells.suffix(3) == ["已认定", "10", "2026年11月21日 10:00"])
    }

    @Test func `waiting and recognised records are exported by default, and drafts never`() async throws {
        let world = try await World()
        _ = try await world.draft(world.paper("草稿"))
        _ = try await world.submitted(world.paper("待审"))
        _ = try await world.decide(world.submitted(world.paper("退回")), .returned(reason: "请补首页"))
        func titles(_ states: [RecordStatus]) async throws -> [String] {
            let lines = try await world.export(.records, by: .lin) { $0.states = states }
            return lines.filter { $0.hasPrefix("本乙,") }.map {
                String($0.split(separator: ",", omittingEmptySubsequences: false)[8])
            }.sorted()
        }
        #expect(try await titles(ExportOrder.usualStates) == ["待审", "新知识培训班"])
        #expect(try await titles([.recognised]) == ["新知识培训班"])
        #expect(try await titles([.returned]) == ["退回"])
        #expect(try await titles(RecordStatus.allCases) == ["待审", "新知识培训班", "退回"])
        #expect(throws: FormFault.self) {
            try PrepareExport(world.ground)(
                world.official(.lin),
                ExportOrder(.records, year: World.year, states: [.draft], purpose: "核对")
            )
        }
    }

    @Test func `a year without records gives no records, and one without policy gives standings`() async throws {
        let world = try await World()
        #expect(try await world.export(.records, by: .lin) { $0.year = 2025 } == [])
        let standings = try await world.export(.standings, by: .lin) { $0.year = 2025 }
        #expect(standings.count == 3 && standings.allSatisfy { $0.hasSuffix(",2025,0,30,0,60,0,90,未达标") })
        let ancient = try await world.export(.standings, by: .lin) { $0.year = 1950 }
        #expect(ancient.count == 3 && ancient.allSatisfy { $0.hasSuffix(",1950,,,") })
    }

    @Test func `standings show the counted hours of each subject`() async throws {
        let world = try await World()
        let lines = try await world.export(.standings, by: .lin)
        #expect(lines.contains { $0.hasPrefix("安甲,") && $0.hasSuffix(",2026,30,30,60,60,90,90,已达标") })
        #expect(lines.contains { $0.hasPrefix("本乙,") && $0.hasSuffix(",2026,0,30,20,60,20,90,未达标") })
    }

    @Test func `a workbook of records can be read as an hours sheet with the records' keys`() async throws {
        let world = try await World()
        let lin = try world.official(.lin)
        let path = world.folder.file("records.xlsx")
        let export = try PrepareExport(world.ground)(lin, ExportOrder(.records, year: World.year, purpose: "核对"))
        #expect(export.fileName == "学时记录-2026年度-导出于2026-11-21.xlsx")
        var told: [Int] = []
        #expect(try await WriteExport()(export, to: path) { told.append($0) } == 4)
        #expect(told == [4])
        let batch = try await world.upload(path)
        let view = try await world.see(batch)
        #expect(view.problemCounts.isEmpty)
        #expect(view.batch.ignoredColumns == ["计入学时", "提交时间"])
        #expect(view.tally.counts == [0, 4, 0, 0])
    }

    @Test func `a file that cannot be written leaves no remains`() async throws {
        let world = try await World()
        for format in ExportOrder.Format.allCases {
            let order = ExportOrder(.people, format: format, purpose: "核对")
            let export = try PrepareExport(world.ground)(world.official(.lin), order)
            await #expect(throws: (any Error).self) {
                try await WriteExport()(export, to: world.folder.file("none/a"))
            }
        }
    }
}
