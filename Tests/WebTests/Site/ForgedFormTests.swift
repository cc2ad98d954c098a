import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Offices
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

@Suite struct ForgedFormTests {
    @Test(arguments: SiteRoute.posts, [nil, "visitor-token-of-somebody-else-0123456", "", "短"])
    func `a form without its visitor's token is refused, and nothing changes`(
        route: SiteRoute,
        token: String?
    ) async throws {
        let world = try await SiteWorld.shared.value
        let before = try await world.changes()
        let response = try await world.browse(as: route.visitor) { browser in
            var browser = browser
            browser.csrfToken = token
            return try await route.ask(browser, in: world)
        }
        #expect(response.status == .forbidden)
        #expect(try await world.changes() == before)
    }

    @Test(arguments: SiteRoute.posts)
    func `the token of one account does not work in another browser`(route: SiteRoute) async throws {
        let world = try await SiteWorld.shared.value
        let before = try await world.changes()
        let token = try world.session(of: route.visitor == .ben ? .ada : .ben).found.csrfToken
        let response = try await world.browse(as: route.visitor) { browser in
            var browser = browser
            browser.csrfToken = token
            return try await route.ask(browser, in: world)
        }
        #expect(response.status == .forbidden)
        #expect(try await world.changes() == before)
    }

    @Test func `a browser without any cookie cannot post, even with an empty token`() async throws {
        let world = try await SiteWorld.shared.value
        let response = try await world.browse(as: .stranger) { browser in
            let bare = Browser(client: browser.client, cookies: [:], csrfToken: "")
            return try await bare.post("/sign-in", [("sign_in_name", "lin"), ("password", Visitor.lin.password)])
        }
        #expect(response.status == .forbidden)
        #expect(response.headers[values: .setCookie].allSatisfy { !$0.hasPrefix("\(Cookies.session)=") })
    }

    @Test func `a file in a forged form is not kept`() async throws {
        let world = try await SiteWorld()
        let kept = try world.folder.files(in: "evidence")
        let response = try await world.browse(as: .ada) { browser in
            var browser = browser
            browser.csrfToken = "forged"
            return try await browser.upload(
                "/declarations/new/paper",
                [],
                [.file("evidence", "a.pdf", Sample.pdf)]
            )
        }
        #expect(response.status == .forbidden)
        #expect(try world.folder.files(in: "evidence") == kept)
        #expect(try world.folder.files(in: "uploads") == [])
    }

    @Test func `a new visitor gets their own token, which only their browser has`() async throws {
        let world = try await SiteWorld.shared.value
        let tokens = try await world.browse(as: .stranger) { browser in
            let bare = Browser(client: browser.client, cookies: [:], csrfToken: nil)
            let pages = [try await bare.get("/sign-in"), try await bare.get("/sign-in")]
            #expect(pages.allSatisfy { $0.headers[.setCookie]?.contains("HttpOnly") == true })
            #expect(pages.allSatisfy { $0.headers[.setCookie]?.contains("SameSite=Lax") == true })
            return pages.map { bare.after($0) }
        }
        #expect(tokens[0].csrfToken != tokens[1].csrfToken)
        #expect(tokens[0].cookies[Cookies.visitor] == tokens[0].csrfToken)
    }
}

extension SiteRoute {
    /// A visitor who may open the route; Ada if she is one of them.
    var visitor: Visitor {
        Visitor.allCases.first { visitors.contains($0) && $0 != .stranger } ?? .stranger
    }
}
