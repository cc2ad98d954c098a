import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import SQLDatabase
import Synchronization
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

@Suite struct UnknownFailureTests {
    @Test(arguments: [
        ("/certificates/AAAA-BBBB-CCCC-DDDD-EEEE", Visitor.stranger), ("/years/2026", .ada),
        ("/desk", .lin), ("/", .lin),
    ])
    func `an unknown failure shows a reference that is in the log, and no details`(
        path: String,
        visitor: Visitor
    ) async throws {
        let pool = Breakable()
        let world = try await SiteWorld(wrapped: pool.around)
        let address = path.replacing("AAAA-BBBB-CCCC-DDDD-EEEE", with: world.things.certificateCode)
        pool.breakDown()
        let log = LogLines()
        let response = try await world.browse(as: visitor, log: log) { try await $0.get(address) }
        #expect(response.status == .internalServerError)
        let reference = try #require(response.html.text.firstMatch(of: /编号 <code>([^<]+)<\/code>/)).1
        let line = try #require(log.all.first { $0["reference"] != nil })
        #expect(line["reference"] == "\(reference)")
        #expect(line["error"]?.description.contains("secret_table") == true)
        #expect(log.all.contains { $0["status"] == "500" && $0["hb.request.id"]?.description == String(reference) })
        #expect(!response.html.contains("secret_table"))
        #expect(!response.html.contains("database"))
        #expect(response.headers[.contentSecurityPolicy] != nil)
        #expect(response.headers[.cacheControl] == "no-store")
    }

    @Test func `a form that fails for an unknown reason leaves no upload`() async throws {
        let pool = Breakable()
        let world = try await SiteWorld(wrapped: pool.around)
        let kept = try world.folder.files(in: "evidence")
        let response = try await world.browse(as: .ada) { browser in
            pool.breakDown(after: 1)
            let fields: Fields = [("form_key", "00000000-0000-7000-8000-0000000000aa"), ("title", "新论文")]
            return try await browser.upload(
                "/declarations/new/paper",
                fields,
                [.file("evidence", "a.pdf", Sample.pdf)]
            )
        }
        #expect(response.status == .internalServerError)
        #expect(try world.folder.files(in: "evidence") == kept)
        #expect(try world.folder.files(in: "uploads") == [])
    }

    @Test func `a failure after the sign-in keeps the session, and the texts of a kept form`() async throws {
        let pool = Breakable()
        let world = try await SiteWorld(wrapped: pool.around)
        try await world.browse(as: .ada) { browser in
            let fields: Fields = [("form_key", "00000000-0000-7000-8000-0000000000aa"), ("title", "新论文")]
            let asked = try await browser.withoutSession.post("/declarations/new/paper", fields)
            let asking = browser.withoutSession.after(asked)
            pool.breakDown(after: 1000)
            #expect(try await asking.signIn(.ada).status == .seeOther)
            let queries = 1000 - (pool.remaining ?? 0)
            // First the new session cannot be read, then the declaration.
            for more in [0, 1] {
                pool.breakDown(after: queries + more)
                let back = try await asking.signIn(.ada, asked.html.kept)
                #expect(back.status == (more == 0 ? .seeOther : .ok))
                #expect(back.headers[values: .setCookie].contains { $0.hasPrefix("\(Cookies.session)=") })
                #expect(back.html.contains("新论文") == (more == 1))
            }
        }
    }

    @Test func `health needs no database, and readiness shows the reason`() async throws {
        let world = try await SiteWorld(isReady: { "the schema is behind: imports, audit" })
        try await world.browse(as: .stranger) { browser in
            let health = try await browser.get("/healthz")
            #expect(health.status == .ok)
            let readiness = try await browser.get("/readyz")
            #expect(readiness.status == .serviceUnavailable)
            #expect(readiness.html.text == "the schema is behind: imports, audit")
        }
    }
}

/// A database that can be made to fail.
private final class Breakable: Sendable {
    /// The number of queries until it fails; `nil` while it works.
    private let left = Mutex<Int?>(nil)

    func breakDown(after questions: Int = 0) {
        left.withLock { $0 = questions }
    }

    var remaining: Int? { left.withLock { $0 } }

    func around(_ pool: any SQLPool) -> any SQLPool { Pool(inner: pool, breakable: self) }

    private func check() throws {
        try left.withLock { left in
            guard let count = left else { return }
            guard count > 0 else { throw SQLFailure.other("secret_table is gone") }
            left = count - 1
        }
    }

    private struct Pool: WrappingPool {
        let inner: any SQLPool
        let breakable: Breakable

        func read<Value: Sendable>(
            _ body: @escaping @Sendable (any SQLReader) throws -> Value
        ) async throws -> Value {
            try breakable.check()
            return try await inner.read(body)
        }

        func readLong<Value: Sendable>(
            _ body: @escaping @Sendable (any SQLReader) throws -> Value
        ) async throws -> Value {
            try breakable.check()
            return try await inner.readLong(body)
        }

        func readOverview<Value: Sendable>(
            _ body: @escaping @Sendable (any SQLReader) throws -> Value
        ) async throws -> Value {
            try breakable.check()
            return try await inner.readOverview(body)
        }

        func write<Value: Sendable>(
            holding holds: [SQLHold],
            _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
        ) async throws -> Value {
            try breakable.check()
            return try await inner.write(holding: holds, body)
        }
    }
}
