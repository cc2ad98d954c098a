import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct YearPlanTests {
    private func year(_ year: Int, of visitor: Visitor = .ada, in world: SiteWorld? = nil) async throws -> HTMLText {
        let shared = try await SiteWorld.shared.value
        return try await (world ?? shared).browse(as: visitor) { try await $0.get("/years/\(year)") }.html
    }

    @Test func `a year with missing hours shows each gap and links to possible declarations`() async throws {
        let html = try await year(2026)
        #expect(html.contains("公需还差 18 学时") && html.contains("专业还差 40 学时"))
        #expect(html.contains("href=\"/declarations/new/paper\"") && html.contains("还可计 30 学时，再有 3 篇可计 30 学时"))
    }

    @Test func `activities that others register are listed without a link`() async throws {
        let html = try await year(2026)
        #expect(html.contains("由主管部门或系统登记，不用自己申报"))
        #expect(!html.contains("href=\"/declarations/new/authority-import\""))
    }

    @Test func `hours that only another series gets are never offered`() async throws {
        #expect(try await !year(2026).contains("中小学教师授予学时"))
    }

    @Test func `three ways are visible, and the others are folded`() async throws {
        let html = try await year(2026)
        let open = try #require(html.text.firstMatch(of: /专业还差[\s\S]*?<ul class="ways">([\s\S]*?)<\/ul>/))
        #expect(open.1.matches(of: /<li>/).count == 3)
        #expect(html.text.firstMatch(of: /<summary>另有 \d+ 种<\/summary>/) != nil)
    }

    @Test func `a year that is over says what is still possible`() async throws {
        let html = try await year(2025)
        #expect(html.contains("该年度已经结束"))
        #expect(html.contains("补学（认定办法第十三条）"))
    }

    @Test func `a year without rules has no plan`() async throws {
        #expect(try await !year(2020).contains("还差什么、怎么补"))
    }

    @Test func `a sanctioned year has no plan`() async throws {
        let world = try await SiteWorld()
        _ = try await world.browse(as: .hua) { browser in
            try await browser.post("/people/\(world.things.ada)/years/2026/sanction", [("reason", "材料不实")])
        }
        let html = try await year(2026, in: world)
        #expect(!html.contains("还差什么、怎么补"))
        let explained = try await world.browse(as: .ada) { try await $0.get("/years/2026/explained") }.html
        #expect(explained.contains("该年度因提供虚假材料已取消学时 <span class=\"article\">认定办法第十四条</span>"))
    }
}
