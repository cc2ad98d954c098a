import Credentials
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

/// Tests while every hashing thread is blocked and every place is taken.
@Suite struct BusyTests {
    @Test func `one more sign-in is refused with a page, and all other pages are served`() async throws {
        let gate = HashGate()
        let hasher = gate.hasher(threads: 2, places: 2)
        let world = try await SiteWorld(hasher: hasher)
        let log = LogLines()
        try await world.browse(as: .stranger, log: log) { browser in
            gate.close()
            let waiting = (0..<4).map { _ in Task { try await browser.post("/sign-in", Self.lin) } }
            #expect(await until { hasher.load == (2, 2) })
            #expect(try await browser.get("/healthz").status == .ok)
            #expect(try await browser.get("/").status == .ok)
            #expect(try await browser.get("/policies").status == .ok)
            let refused = try await browser.post("/sign-in", Self.lin)
            #expect(refused.status == .serviceUnavailable)
            #expect(Int(refused.headers[.retryAfter] ?? "").map { $0 > 0 } == true)
            #expect(refused.html.contains("人太多"))
            #expect(refused.html.values(of: "sign_in_name") == ["lin"])
            #expect(!refused.html.contains(Visitor.lin.password))
            gate.open()
            for task in waiting { #expect(try await task.value.status == .seeOther) }
            #expect(try await browser.post("/sign-in", Self.lin).status == .seeOther)
        }
        #expect(log.lines("too busy").count == 1)
    }

    @Test func `a new password and an activation must also wait, and nothing changes`() async throws {
        let gate = HashGate()
        let hasher = gate.hasher(threads: 1, places: 0)
        let world = try await SiteWorld(hasher: hasher)
        let before = try await world.count("audit_entry")
        gate.close()
        let busy = Task { try await hasher.hash("anything") }
        #expect(await until { hasher.load == (1, 0) })
        let changed = try await world.browse(as: .ada) {
            try await $0.post(
                "/password",
                [
                    ("current_password", Visitor.ada.password), ("new_password", "another-lamp-river-78"),
                    ("new_password_again", "another-lamp-river-78"),
                ]
            )
        }
        #expect(changed.status == .serviceUnavailable)
        #expect(changed.headers[.retryAfter] != nil)
        let code = world.things.activationCode
        let activated = try await world.browse(as: .stranger) {
            try await $0.post(
                "/activation",
                [
                    ("document_number", Visitor.ben.login), ("code", code), ("new_password", "another-lamp-river-77"),
                    ("new_password_again", "another-lamp-river-77"),
                ]
            )
        }
        #expect(activated.status == .serviceUnavailable)
        #expect(activated.html.values(of: "document_number") == [Visitor.ben.login])
        gate.open()
        _ = try await busy.value
        #expect(try await world.count("audit_entry") == before)
    }

    private static let lin: Fields = [("sign_in_name", "lin"), ("password", Visitor.lin.password)]
}
