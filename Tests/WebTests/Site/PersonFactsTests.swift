import HTTPTypes
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

/// The facts about a person that a rule needs are entered on the person's page.
@Suite struct PersonFactsTests {
    private static let asking = """

        title-levels: [{id: junior, name: 初级}, {id: senior, name: 高级}]
        adjustments:
          - {id: half, name: 兼职, when: {part-time: true}, share: 1/2, article: 第六条, source: measures}
          - {id: late, name: 在岗不满六个月, when: {months-in-service: {below: 6}}, share: 1/3, article: 第六条, source: measures}
          - {id: junior, name: 初级, when: {title-level: [junior]}, total: 60, subjects: {public: 20, professional: 40},
             article: 第六条, source: measures}
        """

    private static let partTime = [
        ("key", "part-time"), ("year", "2026"), ("part-time-value", "yes"), ("part-time-began", "2026-01-01"),
        ("part-time-source", "聘书 2026-7 号"),
    ]

    private static func post(_ fields: Fields, as visitor: Visitor, in world: SiteWorld) async throws -> TestResponse {
        let ada = world.things.ada
        return try await world.browse(as: visitor) { try await $0.post("/people/\(ada)/facts", fields) }
    }

    private static func page(as visitor: Visitor = .lin, in world: SiteWorld) async throws -> HTMLText {
        let ada = world.things.ada
        return try await world.browse(as: visitor) { try await $0.get("/people/\(ada)?year=2026") }.html
    }

    @Test func `a rule that needs no facts about people shows no form for them`() async throws {
        let html = try await Self.page(in: SiteWorld.shared.value)
        #expect(!html.contains("影响学时要求的情况"))
    }

    @Test func `the page asks only for the facts that the rule needs`() async throws {
        let html = try await Self.page(in: SiteWorld(policies: .jiangxi(asking: Self.asking)))
        let asked = html.fieldNames.filter { $0.hasSuffix("-source") }
        #expect(asked == ["in-service-source", "part-time-source", "title-level-source"])
        #expect(html.contains("value=\"junior\"") && html.contains("value=\"senior\""))
        #expect(html.text.matches(of: /还没有登记。/).count == 3)
    }

    @Test func `an entered fact is shown with its days and proof, and lowers the requirement`() async throws {
        let world = try await SiteWorld(policies: .jiangxi(asking: Self.asking))
        let response = try await Self.post(Self.partTime, as: .lin, in: world)
        #expect(response.status == .seeOther)
        let html = try await Self.page(in: world)
        #expect(html.contains("兼职，2026年1月1日起"))
        #expect(html.contains("依据：聘书 2026-7 号。lin 2026年11月21日登记"))
        let own = try await world.browse(as: .ada) { try await $0.get("/years/2026/explained") }.html
        #expect(own.contains("兼职：只要求 0.5") && own.contains("认定办法第六条"))
    }

    @Test func `a faulty form comes back open, with its values and the problem at its field`() async throws {
        let world = try await SiteWorld(policies: .jiangxi(asking: Self.asking))
        let typed = Self.partTime.map { $0.0 == "part-time-began" ? ($0.0, "2026-02-30") : $0 }
        let response = try await Self.post(typed, as: .lin, in: world)
        #expect(response.status == .badRequest)
        let html = response.html
        #expect(html.summary == ["part-time-began"])
        #expect(html.values(of: "part-time-source") == ["聘书 2026-7 号"])
        #expect(html.values(of: "part-time-began") == ["2026-02-30"])
        #expect(html.contains("<details class=\"fold no-print\" open><summary>登记专职或兼职"))
    }

    @Test func `a wrong fact is withdrawn with a reason and stays visible`() async throws {
        let world = try await SiteWorld(policies: .jiangxi(asking: Self.asking))
        _ = try await Self.post(Self.partTime, as: .lin, in: world)
        let action = try #require(
            try await Self.page(in: world).text.firstMatch(of: /action="(\/people\/[^"]+\/withdrawal\?year=2026)"/)
        ).1
        let address = String(action)
        let refused = try await world.browse(as: .hua) { try await $0.post(address, [("reason", "")]) }
        #expect(refused.status == .seeOther)
        #expect(try await Self.page(in: world).contains("<s>") == false)
        _ = try await world.browse(as: .hua) { try await $0.post(address, [("reason", "聘书已作废")]) }
        let html = try await Self.page(in: world)
        #expect(html.contains("<s>兼职，2026年1月1日起</s>") && html.contains("hua 2026年11月21日撤回：聘书已作废"))
    }

    @Test(arguments: [Visitor.pei])
    func `an account that may only view sees the facts and no form`(visitor: Visitor) async throws {
        let world = try await SiteWorld(policies: .jiangxi(asking: Self.asking))
        _ = try await Self.post(Self.partTime, as: .lin, in: world)
        let html = try await Self.page(as: visitor, in: world)
        #expect(html.contains("兼职，2026年1月1日起"))
        #expect(!html.fieldNames.contains("part-time-source") && !html.contains("/withdrawal"))
    }
}
