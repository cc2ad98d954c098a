import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct SecurityHeadersTests {
    @Test(
        arguments: [
            ("Content-Security-Policy", "default-src 'none'"), ("Content-Security-Policy", "script-src 'self'"),
            ("Content-Security-Policy", "form-action 'self'"), ("Content-Security-Policy", "base-uri 'none'"),
            ("Content-Security-Policy", "frame-ancestors 'none'"), ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"), ("Permissions-Policy", "camera=()"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cache-Control", "no-store"),
            ("Strict-Transport-Security", "max-age=31536000"),
        ])
    func `every answer has the security header`(name: String, value: String) async throws {
        let headers = try await headers(of: "/page", from: SecurityHeaders(isHTTPS: true))
        let field = try #require(HTTPField.Name(name))
        #expect(headers[field]?.contains(value) == true)
    }

    @Test func `nothing inline is ever allowed`() async throws {
        let policy = try await headers(of: "/page", from: SecurityHeaders(isHTTPS: true))[.contentSecurityPolicy]
        #expect(policy?.contains("unsafe") == false)
    }

    @Test func `a server that is reached by HTTP does not require HTTPS`() async throws {
        let headers = try await headers(of: "/page", from: SecurityHeaders(isHTTPS: false))
        #expect(headers[.strictTransportSecurity] == nil)
    }

    @Test func `a caching header of a handler is kept`() async throws {
        let headers = try await headers(of: "/public", from: SecurityHeaders(isHTTPS: false))
        #expect(headers[values: .cacheControl] == ["public"])
    }

    @Test func `a server can leave caching to its handlers`() async throws {
        let headers = try await headers(of: "/page", from: SecurityHeaders(isHTTPS: false, isPrivate: false))
        #expect(headers[.cacheControl] == nil)
    }

    private func headers(of path: String, from middleware: SecurityHeaders<BasicRequestContext>) async throws
        -> HTTPFields
    {
        let router = Router()
        router.add(middleware: middleware)
        router.get("page") { _, _ in "page" }
        router.get("public") { _, _ in Response(status: .ok, headers: [.cacheControl: "public"]) }
        return try await Application(router: router).test(.router) { client in
            try await client.execute(uri: path, method: .get).headers
        }
    }
}
