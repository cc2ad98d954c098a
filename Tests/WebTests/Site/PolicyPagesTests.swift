import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct PolicyPagesTests {
    @Test func `anyone can read the rule with its articles, figures and open points`() async throws {
        let page = try await open("/policies/jiangxi-2023")
        #expect(page.status == .ok)
        for part in ["第九条（一）", "每篇 10 学时，每年最多 30 学时", "id=\"activity-paper\"", "[I-9]", "已核对原文"] {
            #expect(page.text.contains(part))
        }
    }

    @Test func `the list shows the province's own rule first, and which ones are not verified`() async throws {
        let page = try await open("/policies")
        let own = try #require(page.text.firstRange(of: "/policies/jiangxi-2023"))
        let other = try #require(page.text.firstRange(of: "/policies/jiangsu"))
        #expect(own.lowerBound < other.lowerBound)
        #expect(page.text.contains("尚未核对原文"))
    }

    @Test(arguments: [("2021", "72"), ("2022", "90"), ("2050", "90")])
    func `a year shows the values that applied in it`(year: String, total: String) async throws {
        let page = try await open("/policies/jiangsu?year=\(year)")
        #expect(page.text.contains("<span class=\"tile-figure\">\(total)</span>"))
        #expect(!page.text.contains("没有所选年度的规定"))
    }

    @Test(arguments: ["1999", "abc", "", "99999999999999999999", "%3Cscript%3E"])
    func `a year without values shows the newest ones and says so`(year: String) async throws {
        let page = try await open("/policies/jiangsu?year=\(year)")
        #expect(page.status == .ok)
        #expect(page.text.contains("没有所选年度的规定，以下是最新的规定（2022 年度起）"))
        #expect(!page.text.contains("<script>"))
    }

    @Test(arguments: ["/policies/nowhere", "/policies/%2E%2E", "/policies/Jiangsu"])
    func `an unknown rule is not found`(path: String) async throws {
        #expect(try await open(path).status == .notFound)
    }

    @Test func `every page links to the rules`() async throws {
        #expect(try await open("/sign-in").text.contains("<a href=\"/policies\">认定规则</a>"))
    }

    private func open(_ path: String) async throws -> (status: HTTPResponse.Status, text: String) {
        let world = try await SiteWorld.shared.value
        return try await world.browse(as: .stranger) { browser in
            let answer = try await browser.get(path)
            return (answer.status, answer.html.text)
        }
    }
}
