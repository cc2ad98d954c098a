import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct ListScopeTests {
    @Test(arguments: ["/desk", "/people", "/people?search=安", "/reviews", "/reversals", "/imports"])
    func `the lists of the responsible clerk show the person's data`(path: String) async throws {
        let world = try await SiteWorld.shared.value
        let page = try await world.browse(as: .lin) { try await $0.get(path.encodedQuery) }
        #expect(page.status == .ok)
        #expect(Self.theirs.contains { page.html.contains($0) })
    }

    @Test(
        arguments: ["/desk", "/people", "/people?search=安", "/reviews", "/reversals", "/imports", "/exports"],
        [Visitor.shen, .gan, .wei]
    )
    func `the lists of other accounts do not show the person's data`(path: String, visitor: Visitor) async throws {
        let world = try await SiteWorld.shared.value
        let page = try await world.browse(as: visitor) { try await $0.get(path.encodedQuery) }
        #expect(page.status == .ok)
        #expect(!Self.theirs.contains { page.html.contains($0) })
    }

    @Test(arguments: ["/years/2026", "/years/2026/certificate", "/declarations/new", "/password"])
    func `the pages of a colleague show nothing about Ada`(path: String) async throws {
        let world = try await SiteWorld.shared.value
        let page = try await world.browse(as: .ben) { try await $0.get(path) }
        #expect(page.status == .ok)
        #expect(!Self.theirs.contains { page.html.contains($0) })
        #expect(
            !page.html.contains(Inhabitant.ada.document.masked)
                || Inhabitant.ada.document.masked == Inhabitant.ben.document.masked
        )
    }

    @Test func `an official sees no drafts`() async throws {
        let world = try await SiteWorld.shared.value
        for path in ["/people/\(world.things.ada)", "/reviews/\(world.things.submitted)", "/reviews", "/desk"] {
            let page = try await world.browse(as: .lin) { try await $0.get(path) }
            #expect(page.status == .ok)
            #expect(!page.html.contains("草稿论文"), "\(path)")
            #expect(!page.html.contains(world.things.draft), "\(path)")
        }
        let draft = try await world.browse(as: .lin) { try await $0.get("/reviews/\(world.things.draft)") }
        #expect(draft.status == .forbidden)
    }

    @Test func `only the owner can open the evidence of a draft`() async throws {
        let world = try await SiteWorld.shared.value
        let link = try await world.browse(as: .ada) { browser in
            let page = try await browser.get("/declarations/\(world.things.draft)/edit")
            return try #require(page.html.evidence.first)
        }
        let own = try await world.browse(as: .ada) { try await $0.get(link) }
        #expect(own.status == .ok)
        for visitor in [Visitor.lin, .hua, .pei, .ben] {
            let response = try await world.browse(as: visitor) { try await $0.get(link) }
            #expect(response.status == .forbidden, "\(visitor)")
        }
    }

    @Test(arguments: [Visitor.shen, .gan, .wei])
    func `a full document number finds nobody outside the account's scope`(visitor: Visitor) async throws {
        let world = try await SiteWorld.shared.value
        let response = try await world.browse(as: visitor) {
            try await $0.post("/people/search", [("search", Inhabitant.ada.document.value)])
        }
        #expect(response.location == "/people")
    }

    private static let theirs = ["安甲", "待审论文", "学时.xlsx", "公需课"]
}

extension String {
    /// The address with its query as a browser sends it.
    fileprivate var encodedQuery: String {
        let parts = split(separator: "=", maxSplits: 1)
        return parts.count == 2 ? "\(parts[0])=\(String(parts[1]).asQueryValue)" : self
    }
}
