import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Offices
import Testing

@testable import TestWorld
@testable import Web

@Suite struct RefusalLogTests {
    @Test func `a refusal is logged with account and path`() async throws {
        let world = try await SiteWorld.shared.value
        let log = LogLines()
        try await world.browse(as: .ada, log: log) { browser async throws in
            #expect(try await browser.get("/desk").status == .forbidden)
            #expect(
                try await browser.post("/people/search", [("search", Inhabitant.ben.document.value)]).status
                    == .forbidden
            )
            var forged = browser
            forged.csrfToken = "forged"
            #expect(try await forged.post("/password").status == .forbidden)
        }
        let account = try world.session(of: .ada).found.actor.account
        let lines = log.lines("refused")
        #expect(lines.map { $0.metadata["path"] } == ["/desk", "/people/search", "/password"])
        #expect(lines.allSatisfy { $0.metadata["account"] == "\(account)" && $0.metadata["origin"] != nil })
        #expect(lines.first?.metadata["reason"] == "not-your-role")
        #expect(lines.last?.metadata["reason"] == "form-token")
        #expect(lines.allSatisfy { $0.level == .notice })
    }

    @Test func `a failed sign-in is logged without name, number or password`() async throws {
        let world = try await SiteWorld()
        let log = LogLines()
        try await world.browse(as: .stranger, log: log) { browser async throws in
            for name in [Inhabitant.ada.document.value, "nobody-here"] {
                let fields = [("sign_in_name", name), ("password", "secret-lamp-9")]
                #expect(try await browser.post("/sign-in", fields).status == .forbidden)
            }
            let guess = [("document_number", Inhabitant.ada.document.value), ("code", "ABCD-EFGH-1234")]
            #expect(
                try await browser.post("/activation", guess + [("new_password", "secret-lamp-9")]).status == .badRequest
            )
        }
        #expect(log.lines("sign-in failed").count == 2)
        #expect(log.lines("activation failed").count == 1)
        for line in log.lines {
            for secret in [Inhabitant.ada.document.value, "nobody-here", "secret-lamp-9", "ABCD-EFGH", "安甲"] {
                #expect(!line.text.contains(secret))
            }
        }
    }

    @Test func `a wrong current password is logged`() async throws {
        let world = try await SiteWorld()
        let log = LogLines()
        _ = try await world.browse(as: .ada, log: log) {
            try await $0.post("/password", [("current_password", "secret-lamp-9"), ("new_password", "secret-lamp-10")])
        }
        let line = try #require(log.lines("password change failed").first)
        #expect(line.metadata["account"] != nil)
        #expect(!log.lines.contains { $0.text.contains("secret-lamp") })
    }
}
