import Documents
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct AnswerHeaderTests {
    @Test(arguments: Self.answers)
    func `every answer has the security headers, and only public files may be cached`(answer: Answer) async throws {
        let world = try await SiteWorld.shared.value
        let path = try await answer.path(world)
        let response = try await world.browse(as: answer.visitor) { try await $0.get(path) }
        #expect(response.status == answer.status)
        #expect(response.headers[.contentType]?.hasPrefix(answer.type) ?? answer.type.isEmpty)
        #expect(response.headers[.contentSecurityPolicy] == Self.policy)
        #expect(response.headers[values: .xContentTypeOptions] == ["nosniff"])
        #expect(response.headers[values: .cacheControl] == [answer.caching])
        #expect(response.headers.contains { $0.name.rawName == "X-Frame-Options" && $0.value == "DENY" })
    }

    @Test func `evidence in a page is framed by ourselves alone, is sandboxed and keeps its type`() async throws {
        let world = try await SiteWorld.shared.value
        let response = try await world.browse(as: .lin) {
            try await $0.get("/evidence/\(world.things.evidence)/preview")
        }
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "application/pdf")
        #expect(response.headers[.contentDisposition]?.hasPrefix("inline;") == true)
        #expect(response.headers[.contentSecurityPolicy] == "default-src 'none'; frame-ancestors 'self'; sandbox")
        #expect(response.headers[values: .xContentTypeOptions] == ["nosniff"])
        #expect(response.headers[values: .cacheControl] == ["no-store"])
        let framing = response.headers.filter { $0.name.rawName.lowercased() == "x-frame-options" }.map(\.value)
        #expect(framing == ["SAMEORIGIN"])
    }

    @Test func `a refused form has the same headers as a page`() async throws {
        let world = try await SiteWorld.shared.value
        let response = try await world.browse(as: .stranger) { browser in
            try await Browser(client: browser.client, cookies: [:], csrfToken: nil).post("/sign-in")
        }
        #expect(response.status == .forbidden)
        #expect(response.headers[.contentSecurityPolicy] == Self.policy)
        #expect(response.headers[.cacheControl] == "no-store")
    }

    @Test(arguments: SiteRoute.gets)
    func `no page loads anything from other hosts, or contains anything inline`(route: SiteRoute) async throws {
        let world = try await SiteWorld.shared.value
        let response = try await world.browse(as: route.visitor) { try await route.ask($0, in: world) }
        guard response.headers[.contentType]?.hasPrefix("text/html") == true else { return }
        let html = response.html
        #expect(html.text.matches(of: /(?:src|href|action)="(?:[a-z]+:)?\/\/[^"]*"/).isEmpty)
        #expect(html.text.matches(of: /<script(?![^>]*\ssrc=)|\sstyle="|<style|\son[a-z]+="|javascript:/).isEmpty)
    }

    /// One answer of the site.
    struct Answer: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var visitor = Visitor.ada
        var status = HTTPResponse.Status.ok
        var type = "text/html"
        var caching = "no-store"
        let path: @Sendable (SiteWorld) async throws -> String

        init(
            _ name: String,
            _ visitor: Visitor = .ada,
            _ status: HTTPResponse.Status = .ok,
            type: String = "text/html",
            caching: String = "no-store",
            path: @escaping @Sendable (SiteWorld) async throws -> String
        ) {
            (testDescription, self.visitor, self.status, self.type) = (name, visitor, status, type)
            (self.caching, self.path) = (caching, path)
        }
    }

    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    private static let answers = [
        Answer("first page", .stranger) { _ in "/" }, Answer("year") { _ in "/years/2026" },
        Answer("redirect", .stranger, .seeOther, type: "") { _ in "/years/2026" },
        Answer("refusal", .ada, .forbidden) { _ in "/desk" }, Answer("nowhere", .ada, .notFound) { _ in "/nowhere" },
        Answer("nowhere for a stranger", .stranger, .notFound) { _ in "/nowhere" },
        Answer("no such asset", .stranger, .notFound) { _ in "/assets/none.css" },
        Answer("wrong method", .lin, .notFound) { _ in "/sign-out" },
        Answer("asset", .stranger, type: "text/css", caching: "public, max-age=31536000, immutable") { world in
            let page = try await world.browse(as: .stranger) { try await $0.get("/") }
            return page.html.text.firstMatch(of: /\/assets\/xueshi\.[0-9a-f]+\.css/).map { String($0.0) } ?? ""
        },
        Answer("certificate", type: "application/pdf") {
            "/years/2026/certificates/\($0.things.certificateNumber).pdf"
        },
        Answer("evidence", .lin, type: "application/pdf") { "/evidence/\($0.things.evidence)" },
        Answer("template", .lin, type: Files.workbook) { _ in "/imports/template.xlsx" },
        Answer("receipt", .lin, type: Files.workbook) { "/imports/\($0.things.staged)/receipt.xlsx" },
        Answer("check of a certificate", .stranger) { "/certificates/\($0.things.certificateCode)" },
        Answer("health", .stranger, type: "text/plain") { _ in "/healthz" },
        Answer("readiness", .stranger, type: "text/plain") { _ in "/readyz" },
    ]
}
