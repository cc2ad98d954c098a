import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct SessionTests {
    @Test(arguments: [("http://127.0.0.1:8080", false), ("https://xueshi.invalid", true)])
    func `scripts and other sites cannot read the session's cookie`(url: String, isSecure: Bool) async throws {
        let world = try await SiteWorld(publicURL: url)
        let response = try await world.browse(as: .stranger) { try await $0.signIn(.lin) }
        let name = Cookies(areSecure: isSecure).name(Cookies.session)
        let cookie = try #require(response.headers[values: .setCookie].first { $0.hasPrefix("\(name)=") })
        #expect(response.status == .seeOther)
        #expect(name.hasPrefix("__Host-") == isSecure)
        #expect(cookie.contains("Path=/"))
        #expect(cookie.contains("HttpOnly"))
        #expect(cookie.contains("SameSite=Lax"))
        #expect(cookie.contains("Secure") == isSecure)
        #expect(!cookie.contains("Domain"))
    }

    @Test func `signing in again gives a new session and ends the old one`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .lin) { old in
            let response = try await old.signIn(.lin)
            let new = old.after(response)
            #expect(new.cookies[Cookies.session] != old.cookies[Cookies.session])
            #expect(try await new.get("/desk").status == .ok)
            #expect(try await old.get("/desk").location.hasPrefix("/sign-in"))
        }
    }

    @Test func `a token that somebody else planted is never used`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .stranger) { browser in
            var planted = browser
            planted.cookies[Cookies.session] = "planted-token-0123456789-0123456789-01234567"
            let response = try await planted.signIn(.lin)
            let signedIn = planted.after(response)
            #expect(signedIn.cookies[Cookies.session] != planted.cookies[Cookies.session])
            #expect(try await planted.get("/desk").location.hasPrefix("/sign-in"))
        }
    }

    @Test func `signing out ends the session on the server, not only in the browser`() async throws {
        let world = try await SiteWorld()
        let before = try await world.count("session")
        try await world.browse(as: .lin) { browser in
            let response = try await browser.post("/sign-out")
            #expect(response.location == "/")
            #expect(response.headers[values: .setCookie].contains { $0.hasPrefix("\(Cookies.session)=;") })
            #expect(try await browser.get("/desk").location.hasPrefix("/sign-in"))
            #expect(try await world.count("session") == before - 1)
        }
    }

    @Test func `a new password ends every other session of the account`() async throws {
        let world = try await SiteWorld()
        let other = try await world.world.signIn(.ada)
        try await world.browse(as: .ada) { browser in
            let response = try await browser.post(
                "/password",
                [
                    ("current_password", Visitor.ada.password), ("new_password", "another-lamp-river-78"),
                    ("new_password_again", "another-lamp-river-78"),
                ]
            )
            #expect(response.location == "/password")
            #expect(try await browser.get("/years/2026").status == .ok)
            var elsewhere = browser
            elsewhere.cookies[Cookies.session] = other.token
            #expect(try await elsewhere.get("/years/2026").location.hasPrefix("/sign-in"))
        }
    }
}

extension Browser {
    func signIn(_ visitor: Visitor, _ fields: Fields = []) async throws -> TestResponse {
        try await post("/sign-in", [("sign_in_name", visitor.login), ("password", visitor.password)] + fields)
    }
}
