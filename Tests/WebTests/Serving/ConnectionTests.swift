import Credentials
import Foundation
import Hummingbird
import Logging
import Offices
import ServiceLifecycle
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

/// Uses real connections. The tests wait for a limit of one second, and only check that it applies at all.
@Suite struct ConnectionTests {
    @Test(arguments: ["", "GET /hea", "GET /healthz HTTP/1.1\r\nHost: a\r\nX-"])
    func `a connection that sends no complete head is closed`(sent: String) async throws {
        let limits = Self.limits { $0.head = 1 }
        try await ServedSite.with(try await SiteWorld.shared.value, limits) { site in
            let wire = try site.connect()
            wire.send(sent)
            #expect(try await wire.receive() != nil)
        }
    }

    @Test func `a connection can send another request after an answer`() async throws {
        try await ServedSite.with(try await SiteWorld.shared.value) { site in
            let wire = try site.connect()
            for _ in 0..<3 {
                wire.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await wire.receive(until: "\r\n\r\nok")?.hasPrefix("HTTP/1.1 200") == true)
            }
        }
    }

    @Test func `a connection whose body is too slow is closed`() async throws {
        let limits = Self.limits { ($0.body, $0.bodyRate) = (1, 1 << 20) }
        try await ServedSite.with(try await SiteWorld.shared.value, limits) { site in
            let wire = try site.connect()
            wire.send(Self.post("/sign-in", length: 10_000))
            let drops = Task {
                while !Task.isCancelled {
                    wire.send("a")
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
            #expect(try await wire.receive() != nil)
            drops.cancel()
        }
    }

    @Test func `a connection whose client reads no answer is closed`() async throws {
        // Only one connection is allowed, so a second one is served only after the first has ended.
        let limits = Self.limits { ($0.answer, $0.connections) = (1, 1) }
        let world = try await SiteWorld.shared.value
        let style = try await world.browse(as: .stranger) { try await $0.get("/").html }
            .text.firstMatch(of: /href="(\/assets\/bootstrap\.min\.[^"]+)"/)
        let path = String(try #require(style).1)
        try await ServedSite.with(world, limits) { site in
            let slow = try site.connect()
            let one = "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n"
            // More bytes than the system buffers for a connection that nobody reads.
            slow.send(String(repeating: one, count: 300))
            let other = try site.connect()
            other.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await other.receive(until: "\r\n\r\nok") != nil)
        }
    }

    @Test func `neither an unfinished body nor an unread answer prevents the stop`()
        async throws
    {
        let limits = Self.limits { ($0.shutdown, $0.body, $0.answer, $0.head) = (1, 3_000, 3_000, 3_000) }
        let world = try await SiteWorld.shared.value
        try await ServedSite.with(world, limits) { site in
            let wires = try (0..<3).map { _ in try site.connect() }
            wires[0].send(Self.post("/sign-in", length: 10_000) + "csrf")
            wires[1].send(String(repeating: "GET /policies HTTP/1.1\r\nHost: a\r\n\r\n", count: 500))
            wires[2].send("GET /hea")
            let fourth = try site.connect()
            fourth.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await fourth.receive(until: "\r\n\r\nok") != nil)
            await site.group.triggerGracefulShutdown()
            for wire in wires { #expect(try await wire.receive() != nil) }
            // At the end of the closure, the test waits until the server has stopped.
        }
    }

    @Test func `a connection over the limit waits until another one ends`() async throws {
        let limits = Self.limits { $0.connections = 2 }
        try await ServedSite.with(try await SiteWorld.shared.value, limits) { site in
            let first = [try site.connect(), try site.connect()]
            for wire in first {
                wire.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await wire.receive(until: "\r\n\r\nok") != nil)
            }
            let third = try site.connect()
            third.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            first[0].hangUp()
            #expect(try await third.receive(until: "\r\n\r\nok") != nil)
        }
    }

    @Test func `a client that hangs up frees its place before the hashing threads`() async throws {
        let gate = HashGate()
        let hasher = gate.hasher(threads: 1, places: 1)
        let world = try await SiteWorld(hasher: hasher)
        gate.close()
        try await ServedSite.with(world) { site in
            let wires = [try site.connect(), try site.connect()]
            for (place, wire) in wires.enumerated() {
                let body = "csrf_token=\(Self.token)&sign_in_name=lin&password=lamp-river-wrong"
                wire.send(Self.post("/sign-in", length: body.utf8.count) + body)
                #expect(await until { hasher.load == (1, place) })
            }
            wires[1].hangUp()
            #expect(await until { hasher.load == (1, 0) })
            gate.open()
            #expect(try await wires[0].receive(until: "</html>")?.hasPrefix("HTTP/1.1 403") == true)
        }
    }

    @Test func `a form with files is refused at once where no form has files`() async throws {
        try await ServedSite.with(try await SiteWorld.shared.value) { site in
            let wire = try site.connect()
            wire.send(Self.post("/sign-in", length: 100_000_000, type: "multipart/form-data; boundary=edge"))
            #expect(try await wire.receive(until: "</html>")?.hasPrefix("HTTP/1.1 415") == true)
        }
    }

    @Test(arguments: ["/imports", "/declarations/new/paper", "/reviews/recognition"])
    func `a stranger's form is refused when its first file begins, and its texts are kept`(path: String) async throws {
        try await ServedSite.with(try await SiteWorld.shared.value) { site in
            let wire = try site.connect()
            let text = "--edge\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nkept-title\r\n"
            let file = "--edge\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"a.pdf\"\r\n\r\n%PDF"
            wire.send(Self.post(path, length: 100_000_000, type: "multipart/form-data; boundary=edge") + text + file)
            let answer = try await wire.receive(until: "</html>")
            #expect(answer?.hasPrefix("HTTP/1.1 403") == true)
            #expect(answer?.contains("value=\"kept-title\"") == true)
        }
    }

    @Test func `a signed-in account without the form's token is refused before its files are sent`() async throws {
        let world = try await SiteWorld.shared.value
        let session = try world.session(of: .ada)
        try await ServedSite.with(world) { site in
            let wire = try site.connect()
            let part = "--edge\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"a.pdf\"\r\n\r\n%PDF"
            let cookie = "Cookie: \(Cookies.session)=\(session.token)\r\n"
            let type = "multipart/form-data; boundary=edge"
            wire.send(Self.post("/declarations/new/paper", length: 100_000_000, type: type, more: cookie) + part)
            #expect(try await wire.receive(until: "</html>")?.hasPrefix("HTTP/1.1 403") == true)
        }
    }

    @Test func `a broken-off upload is logged at the level info`() async throws {
        let world = try await SiteWorld()
        let session = try world.session(of: .ada)
        let log = LogLines()
        try await ServedSite.with(world, log: log) { site in
            let wire = try site.connect()
            let part =
                "--edge\r\nContent-Disposition: form-data; name=\"csrf_token\"\r\n\r\n\(session.found.csrfToken)\r\n"
                + "--edge\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"a.pdf\"\r\n\r\n%PDF"
                + String(repeating: "x", count: 200_000)
            let cookie = "Cookie: \(Cookies.session)=\(session.token)\r\n"
            let type = "multipart/form-data; boundary=edge"
            wire.send(Self.post("/declarations/new/paper", length: 1_000_000, type: type, more: cookie) + part)
            #expect(await until { (try? world.folder.files(in: "uploads"))?.count == 1 })
            wire.hangUp()
            #expect(await until { !log.lines("form refused").isEmpty })
            #expect(await until { (try? world.folder.files(in: "uploads"))?.isEmpty == true })
        }
        let line = try #require(log.lines("form refused").first)
        #expect(line.level == .info)
        #expect(line.metadata["reason"] == "broken-off")
        #expect(line.metadata["origin"] == "127.0.0.1")
        #expect(!log.lines.contains { $0.level >= .error || $0.metadata["status"] == "500" })
    }

    private static func limits(_ change: (inout ConnectionLimits) -> Void) -> ConnectionLimits {
        var limits = ConnectionLimits()
        change(&limits)
        return limits
    }

    private static let token = "visitor-token-of-a-stranger-0123456789"

    private static func post(
        _ path: String,
        length: Int,
        type: String = "application/x-www-form-urlencoded",
        more: String? = nil
    ) -> String {
        "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: \(length)\r\n"
            + (more ?? "Cookie: \(Cookies.visitor)=\(token)\r\n") + "\r\n"
    }
}
