import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct TextSizeTests {
    @Test func `larger text is remembered in a cookie that scripts cannot read, and can be undone`() async throws {
        let world = try await SiteWorld.shared.value
        try await world.browse(as: .stranger) { browser in
            let response = try await browser.post(
                "/preferences/text-size",
                [("size", "larger"), ("return_to", "/verification")]
            )
            #expect(response.location == "/verification")
            #expect(response.headers[.setCookie]?.contains("HttpOnly") == true)
            let larger = browser.after(response)
            #expect(try await larger.get("/verification").html.contains("class=\"larger-text\""))
            let undone = larger.after(try await larger.post("/preferences/text-size", [("size", "normal")]))
            #expect(try await undone.get("/verification").html.contains("class=\"larger-text\"") == false)
        }
    }

    @Test func `after a refused form the button leads back to the page with the form`() async throws {
        let world = try await SiteWorld.shared.value
        let page = "/reviews/\(world.things.submitted)"
        let response = try await world.browse(as: .lin) { browser in
            var browser = browser
            browser.page = "\(page)?x=1"
            return try await browser.post("\(page)/return")
        }
        #expect(response.status == .badRequest)
        #expect(response.html.values(of: "return_to") == [page])
    }

    @Test(arguments: SiteRoute.posts.filter { $0.status == .seeOther }, [true, false])
    func `the button leads back to an existing page from every page`(
        route: SiteRoute,
        isSecondTry: Bool
    ) async throws {
        let world = try await SiteWorld()
        try await world.browse(as: route.visitor) { browser in
            var browser = browser
            browser.page = isSecondTry ? route.path(in: world) : nil
            let page = try await browser.post(route.path(in: world))
            guard page.html.contains("/preferences/text-size"), let path = page.html.values(of: "return_to").first
            else { return }
            let back = try await browser.get(path)
            #expect([.ok, .seeOther].contains(back.status))
        }
    }
}
