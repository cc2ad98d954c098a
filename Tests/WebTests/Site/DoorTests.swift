import Domain
import Groundwork
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Offices
import Testing

@testable import TestWorld
@testable import Web

@Suite struct DoorTests {
    @Test func `over HTTPS every cookie is bound to this host, and works only under that name`() async throws {
        let world = try await SiteWorld(publicURL: "https://xueshi.invalid")
        try await world.browse(as: .stranger) { browser in
            let response = try await browser.signIn(.lin)
            let set = response.headers[values: .setCookie]
            #expect(set.count >= 2)
            #expect(set.allSatisfy { $0.hasPrefix("__Host-xs_") && $0.contains("Secure") && $0.contains("Path=/") })
            let signedIn = browser.after(response)
            #expect(try await signedIn.get("/desk").status == .ok)
            var plain = signedIn
            plain.cookies = [Cookies.session: signedIn.cookies["__Host-\(Cookies.session)"] ?? ""]
            #expect(try await plain.get("/desk").location.hasPrefix("/sign-in"))
        }
    }

    @Test func `a browser that has signed in before need not wait for others' guesses`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .stranger) { browser in
            var known = browser.after(try await browser.signIn(.lin))
            known.cookies[Cookies.session] = nil
            known.cookies[Cookies.visitor] = browser.cookies[Cookies.visitor]
            known.csrfToken = browser.csrfToken
            for _ in 1...6 { _ = try await browser.post("/sign-in", [("sign_in_name", "lin"), ("password", "no")]) }
            #expect(try await browser.signIn(.lin).status == .tooManyRequests)
            #expect(try await known.signIn(.lin).status == .seeOther)
        }
    }

    @Test func `an official activates the account with its name and a code`() async throws {
        let world = try await SiteWorld()
        let province = try #require(RegionCode("360000"))
        let made = try await AddAccount(world.ground, province: province)(login: "late-clerk", name: "新来的", office: nil)
        try await world.browse(as: .stranger) { browser in
            func activate(_ code: String, _ password: String) async throws -> TestResponse {
                try await browser.post(
                    "/activation",
                    [
                        ("document_number", "Late-Clerk"), ("code", code), ("new_password", password),
                        ("new_password_again", password),
                    ]
                )
            }
            let weak = try await activate(made.code, "late-clerk-2026")
            #expect(weak.status == .badRequest && weak.html.summary == ["new_password"])
            #expect(weak.html.values(of: "document_number") == ["Late-Clerk"])
            let good = try await activate(made.code, "quiet-harbour-92-lantern")
            #expect(good.location == "/password")
            #expect(try await browser.after(good).get("/password").status == .ok)
            #expect(good.headers[values: .setCookie].contains { $0.hasPrefix("\(Cookies.device)=") })
            let signIn: Fields = [("sign_in_name", "late-clerk"), ("password", "quiet-harbour-92-lantern")]
            #expect(try await browser.post("/sign-in", signIn).status == .seeOther)
            #expect(try await activate(made.code, "another-quiet-harbour-1").html.contains("已经用过"))
        }
    }

    @Test func `a locked account is reported only after the right password`() async throws {
        let world = try await SiteWorld()
        _ = try await LockAccount(world.ground)("lin")
        try await world.browse(as: .stranger) { browser in
            let right = try await browser.signIn(.lin)
            #expect(right.status == .forbidden && right.html.contains("已被锁定"))
            let wrong = try await browser.post("/sign-in", [("sign_in_name", "lin"), ("password", "no")])
            #expect(!wrong.html.contains("已被锁定"))
        }
    }
}
