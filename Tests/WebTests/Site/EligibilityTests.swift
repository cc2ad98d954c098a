import HTTPTypes
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct EligibilityTests {
    private func ask(_ query: String, titles: String? = nil) async throws -> TestResponse {
        let world =
            titles == nil ? try await SiteWorld.shared.value : try await SiteWorld(policies: .jiangxi(titles: titles))
        return try await world.browse(as: .ada) { try await $0.get("/eligibility\(query)") }
    }

    @Test func `the year page links to the check, which first shows a form`() async throws {
        let html = try await ask("").html
        #expect(html.fieldNames.isSuperset(of: ["year", "years"]) && !html.fieldNames.contains("level"))
        #expect(html.values(of: "year") == ["2026"])
        #expect(!html.contains("核对结果"))
        let world = try await SiteWorld.shared.value
        let year = try await world.browse(as: .ada) { try await $0.get("/years/2026") }.html
        #expect(year.contains("href=\"/eligibility\""))
    }

    @Test func `every year shows its missing hours, or that it cannot be judged`() async throws {
        let html = try await ask("?year=2027&years=5").html
        #expect(html.contains("学时不符合要求：2023、2024、2025、2026 年度没有达标。"))
        #expect(html.contains("2022 年度没有适用的认定规则，无法判断"))
        #expect(html.contains("公需 12 / 30，专业 20 / 60") && html.contains("32 / 90"))
        #expect(html.contains("公需 18，专业 40，合计 58（该年度还没有结束）"))
        #expect(html.contains("href=\"/years/2023\""))
        #expect(html.contains("您填写的 5 年"))
    }

    @Test func `the answer is open if the only other years cannot be judged`() async throws {
        let html = try await ask("?year=2022&years=2").html
        #expect(html.contains("无法判断：2020、2021 年度没有适用的认定规则"))
    }

    @Test(arguments: [
        ("?year=", ["year", "years"]), ("?year=2026&years=0", ["years"]), ("?year=3000&years=3", ["year"]),
        ("?level=senior", ["year", "years"]), ("?year=abc&years=%01", ["year", "years"]),
    ])
    func `problems are shown above and beside the field, and the typed values stay`(
        query: String,
        fields: [String]
    ) async throws {
        let response = try await ask(query)
        #expect(response.status == .badRequest)
        #expect(response.html.summary == fields)
        #expect(response.html.ids.isSuperset(of: fields))
    }

    @Test func `a province's windows depend on level and degree, and an unverified one says so`() async throws {
        let html = try await ask("?level=senior&year=2027", titles: Self.titles).html
        #expect(html.fieldNames.isSuperset(of: ["level", "degree", "year"]) && !html.fieldNames.contains("years"))
        #expect(html.contains("依据《样例通知》第三条，核对申报年度以前的 3 年。"))
        #expect(html.contains("尚未与原文核对"))
        #expect(html.contains("各年度累计") && html.contains("32 / 270") && html.contains("238"))
        #expect(html.contains("<option value=\"doctor\">博士</option>"))
    }

    private static let titles = """
        titles: jiangxi
        levels: [{id: senior, name: 副高级}]
        sources: [{id: notice, title: 《样例通知》, document: 样例〔2026〕1号, short: 样例通知, verified: false}]
        windows:
          - {level: senior, years: 3, total: 270, article: 第三条}
          - {level: senior, degree: doctor, years: 2, article: 第三条}
        """
}
