import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct SignInPageTests {
    @Test(arguments: ["lin", "nobody", Inhabitant.ada.document.value, Inhabitant.cleo.document.value])
    func `a wrong password shows the form again, and does not reveal which accounts exist`(
        name: String
    ) async throws {
        let world = try await SiteWorld()
        let page = try await world.browse(as: .stranger) { browser in
            let response = try await browser.post(
                "/sign-in",
                [("sign_in_name", name), ("password", "wrong-guess"), ("return_to", "/years/2026")]
            )
            #expect(response.status == .forbidden)
            return response.html
        }
        #expect(page.values(of: "sign_in_name") == [name])
        #expect(page.values(of: "return_to").contains("/years/2026"))
        #expect(page.values(of: "password") == [""])
        #expect(page.summary == ["password"])
        #expect(page.ids.isSuperset(of: page.summary))
        #expect(page.contains("证件号码（账号）或密码不正确"))
        #expect(!page.contains("wrong-guess"))
    }

    @Test func `an empty form says what to fill in, field by field`() async throws {
        let world = try await SiteWorld.shared.value
        let response = try await world.browse(as: .stranger) { try await $0.post("/sign-in") }
        #expect(response.status == .badRequest)
        #expect(response.html.summary == ["sign_in_name", "password"])
        #expect(response.html.ids.isSuperset(of: response.html.summary))
    }

    @Test func `after five wrong passwords even the right one has to wait`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .stranger) { browser in
            let wrong: Fields = [("sign_in_name", "lin"), ("password", "wrong-guess")]
            for _ in 1...4 { #expect(try await browser.post("/sign-in", wrong).status == .forbidden) }
            let fifth = try await browser.post("/sign-in", wrong)
            #expect(fifth.status == .tooManyRequests)
            #expect(fifth.html.contains("请等 5 秒再试"))
            #expect(fifth.html.summary == ["sign_in_name"])
            let right = try await browser.signIn(.lin)
            #expect(right.status == .tooManyRequests)
            #expect(right.headers[values: .setCookie].allSatisfy { !$0.hasPrefix(Cookies.session) })
            #expect(try await browser.signIn(.guo).status == .seeOther)
        }
    }

    @Test(arguments: Self.elsewhere)
    func `sign-in never redirects to another site`(address: String) async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .stranger) { browser in
            let page = try await browser.get("/sign-in?return_to=\(address.asQueryValue)")
            #expect(!page.html.values(of: "return_to").contains(address))
            #expect(try await browser.signIn(.lin, [("return_to", address)]).location == "/desk")
            let size = try await browser.post("/preferences/text-size", [("size", "larger"), ("return_to", address)])
            #expect(size.location == "/")
        }
    }

    @Test func `after sign-in the requested page is shown`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .stranger) { browser in
            let asked = try await browser.get("/imports/\(world.things.staged)")
            #expect(asked.location == "/sign-in?return_to=%2Fimports%2F\(world.things.staged)")
            let page = try await browser.get(asked.location)
            let target = try #require(page.html.values(of: "return_to").last)
            #expect(try await browser.signIn(.lin, [("return_to", target)]).location == target)
        }
    }

    private static let elsewhere = [
        "//evil.invalid", "https://evil.invalid", "/\\evil.invalid", "\\\\evil.invalid", "javascript:alert(1)",
        "/\t/evil.invalid", "/\r\nSet-Cookie: a=b", "evil.invalid", " //evil.invalid", "/ /evil.invalid", "",
    ]
}
