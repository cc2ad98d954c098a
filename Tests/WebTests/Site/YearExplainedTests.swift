import Foundation
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

    @Test func `every record says its article and its sum, and its own page has the steps`() async throws {
        let html = try await page { _ in "/years/2026" }
        #expect(html.contains("<a href=\"/years/2026/explained\">这一年是怎么算的</a>"))
        #expect(html.contains("<p class=\"why small-text\">认定办法第八条（一）："))
        let record = try await page { "/years/2026/records/\($0.recognised)" }
        #expect(record.contains("<summary>怎么算的</summary>") && record.contains("<span class=\"article\">认定办法第"))
    }

    @Test func `the records come before the plan`() async throws {
        let html = try await page { _ in "/years/2026" }.text
        let records = try #require(html.range(of: "class=\"list records\""))
        let plan = try #require(html.range(of: "id=\"plan\""))
        #expect(records.lowerBound < plan.lowerBound)
    }

    @Test func `records are named by their titles, never by their identifiers`() async throws {
        let world = try await SiteWorld.shared.value
        let html = try await page { _ in "/years/2026/explained" }
        #expect(html.contains(">专业进修班</a>"))
        #expect(html.text.matches(of: /<[^>]*href[^>]*>/).count > 0)
        let told = html.text.replacing(/<[^>]*>/, with: "")
        #expect(!told.contains(world.things.recognised) && !told.contains(world.things.submitted))
    }

    @Test func `a record that was not recognised reads the same as on the page of the year`() async throws {
        let world = try await SiteWorld()
        _ = try await world.browse(as: .lin) {
            try await $0.post("/reviews/\(world.things.submitted)/rejection", [("rejection_reason", "不是论文")])
        }
        let row = /待审论文<\/a>[\s\S]*?data-label="认定">([^<]*)<[\s\S]*?data-label="计入">([^<]*)</
        for path in ["/years/2026", "/years/2026/explained"] {
            let html = try await world.browse(as: .ada) { try await $0.get(path).html }
            let found = try #require(html.text.firstMatch(of: row), "\(path)")
            #expect(found.1 == "–" && found.2 == "–", "\(path)")
            #expect(!html.contains("认定 10 学时"))
        }
    }

    @Test(arguments: [("", "还差"), ("?lang=en", "missing"), ("?lang=zh", "还差"), ("?lang=fr", "还差")])
    func `the whole year is explained in Chinese, or in English`(query: String, word: String) async throws {
        let html = try await page { _ in "/years/2026/explained\(query)" }
        #expect(html.contains(word))
        #expect(html.contains("lang=\"\(word == "missing" ? "en" : "zh-CN")\">"))
    }

    @Test func `a year without rules says so`() async throws {
        #expect(try await page { _ in "/years/2020/explained" }.contains("这一年没有适用的认定规则"))
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
