import Documents
import Domain
import Groundwork
import Imports
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct WriteTemplateTests {
    @Test(arguments: SheetKind.allCases, [Official.lin, .hua, .wei])
    func `an office gets only templates of the kinds that it may import`(kind: SheetKind, who: Official) async throws {
        let world = try await World()
        let path = world.folder.file("template.xlsx")
        guard who.role.powers.contains(kind.power) else {
            await #expect(throws: Refusal.notYourRole) {
                try await WriteTemplate(world.ground)(world.official(who), kind: kind, year: World.year, to: path)
            }
            return
        }
        #expect(try await WriteTemplate(world.ground)(world.official(who), kind: kind, year: World.year, to: path))
        #expect(try HoursSheet.sheets(path: path, kind: kind).first?.isReadable == true)
    }

    @Test(arguments: [
        (Official.lin, "general", true), (.lin, "health", false), (.wei, "health", true), (.wei, "sailor", false),
    ])
    func `the template follows the policy of the series and the account's activities`(
        who: Official,
        series: String,
        isWritten: Bool
    ) async throws {
        let world = try await World()
        let path = world.folder.file("template.xlsx")
        let outcome = try await WriteTemplate(world.ground)(
            world.official(who),
            series: series,
            year: World.year,
            to: path
        )
        #expect(outcome == isWritten)
    }

    @Test func `a year without policy has no hours template, but has a roster template`() async throws {
        let world = try await World()
        let path = world.folder.file("template.xlsx")
        let lin = try world.official(.lin)
        #expect(try await !WriteTemplate(world.ground)(lin, kind: .cohort, year: 2019, to: path))
        #expect(try await WriteTemplate(world.ground)(lin, kind: .roster, year: 2019, to: path))
    }

    @Test func `an account without an office gets no template`() async throws {
        let world = try await World()
        let path = world.folder.file("template.xlsx")
        await #expect(throws: Refusal.notYourRole) {
            try await WriteTemplate(world.ground)(world.professional(.ada), kind: .roster, year: World.year, to: path)
        }
    }

    @Test func `files are named in Chinese by kind, series and year`() async throws {
        let write = WriteTemplate(try await World().ground)
        #expect(write.fileName(kind: .hours, year: 2026) == "学时表模板-2026年度.xlsx")
        #expect(write.fileName(kind: .cohort, series: "health", year: 2026) == "集体学时名单模板-卫生-2026年度.xlsx")
        #expect(write.fileName(kind: .roster, year: 2026) == "人员名册模板.xlsx")
    }
}
