import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

/// The search of the first page.
struct SearchTests {
    private func find(_ typed: String) async throws -> TestResponse {
        let world = try await SiteWorld.shared.value
        return try await world.browse(as: .stranger) { try await $0.get("/search?q=\(typed)") }
    }

    @Test func `a word finds the clause of the rule, with its article and a link that leads to it`() async throws {
        let page = try await find("%E8%AE%BA%E6%96%87").html
        #expect(page.contains("第九条（一）"))
        let link = try #require(page.text.firstMatch(of: /href="(\/policies\/[^"#]+)#([^"]+)"/))
        let (path, clause) = (String(link.1), String(link.2))
        let world = try await SiteWorld.shared.value
        let rule = try await world.browse(as: .stranger) { try await $0.get(path) }
        #expect(rule.html.ids.contains(clause))
    }

    @Test func `all words must be in the clause`() async throws {
        #expect(try await find("%E8%AE%BA%E6%96%87%20%E5%A4%A9%E6%B0%94").html.contains("没有找到"))
    }

    @Test func `a code of a certificate leads to its check`() async throws {
        let world = try await SiteWorld.shared.value
        let answer = try await find(world.things.certificateCode)
        #expect(answer.status == .seeOther)
        #expect(answer.location == "/certificates/\(world.things.certificateCode)")
    }

    @Test(arguments: ["", "%3Cscript%3E", "%FF", "%20%20", String(repeating: "%E8%AE%BA", count: 900)])
    func `nonsense finds nothing and breaks nothing`(typed: String) async throws {
        let answer = try await find(typed)
        #expect(answer.status == .ok)
        #expect(answer.html.isSound)
    }

    @Test func `the parts of pages are shown only in a demonstration`() async throws {
        let world = try await SiteWorld.shared.value
        let answer = try await world.browse(as: .stranger) { try await $0.get("/patterns") }
        #expect(answer.status == .notFound)
    }
}
