import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct YearExplainedTests {
    private func page(_ path: (Things) -> String, as visitor: Visitor = .ada) async throws -> HTMLText {
        let world = try await SiteWorld.shared.value
        let address = path(world.things)
        return try await world.browse(as: visitor) { try await $0.get(address) }.html
    }

    @Test func `every record and the year show their calculation in a folded part`() async throws {
        let html = try await page { _ in "/years/2026" }
        #expect(html.contains("<summary>这一年是怎么算的</summary>"))
        #expect(html.contains("公需科目：计入 12 学时，要求 30，还差 18"))
        #expect(html.contains("<details class=\"why fold small-text\"><summary>认定办法第八条（一）："))
        #expect(html.contains("<span class=\"article\">认定办法第九条（一）</span>"))
    }

    @Test func `records are named by their titles, never by their identifiers`() async throws {
        let world = try await SiteWorld.shared.value
        let html = try await page { _ in "/years/2026/explained" }
        #expect(html.contains("<li>专业进修班　"))
        #expect(!html.contains(world.things.recognised) && !html.contains(world.things.submitted))
    }

    @Test(arguments: [("", "还差"), ("?lang=en", "missing"), ("?lang=zh", "还差"), ("?lang=fr", "还差")])
    func `the whole year is explained in Chinese, or in English`(query: String, word: String) async throws {
        let html = try await page { _ in "/years/2026/explained\(query)" }
        #expect(html.contains(word))
        #expect(html.contains("lang=\"\(word == "missing" ? "en" : "zh-CN")\">"))
    }

    @Test func `a year without rules says so`() async throws {
        #expect(try await page { _ in "/years/2020/explained" }.contains("这一年没有适用的规则"))
        #expect(try await !page { _ in "/years/2020" }.contains("这一年是怎么算的"))
    }

    @Test func `a record's own page says what would have to change`() async throws {
        #expect(try await page { "/years/2026/records/\($0.submitted)" }.contains("认定后可计入 10 学时"))
    }

    @Test func `the clerk sees the same on the review page and beside the person's records`() async throws {
        #expect(try await page({ "/reviews/\($0.submitted)" }, as: .lin).contains("每篇 10 学时，1 篇共 10 学时 <span"))
        #expect(try await page({ "/people/\($0.ada)" }, as: .lin).contains("<ul class=\"steps-tree\">"))
    }
}
