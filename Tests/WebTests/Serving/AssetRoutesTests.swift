import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct AssetRoutesTests {
    @Test func `a file may be cached for a year, and only as its own type`() async throws {
        try await withAssets { client, address in
            let response = try await client.execute(uri: address, method: .get)
            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "text/css; charset=utf-8")
            #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(response.headers[.xContentTypeOptions] == "nosniff")
            #expect(response.headers[.vary] == "Accept-Encoding")
            #expect(response.headers[.contentEncoding] == nil)
            #expect(String(buffer: response.body).hasPrefix(".a { color: red }"))
        }
    }

    @Test func `a browser that accepts gzip gets it, with another tag`() async throws {
        try await withAssets { client, address in
            let plain = try await client.execute(uri: address, method: .get)
            let gzip = try await client.execute(uri: address, method: .get, headers: [.acceptEncoding: "br, gzip"])
            #expect(gzip.headers[.contentEncoding] == "gzip")
            #expect(gzip.body.readableBytes < plain.body.readableBytes)
            #expect(Array(buffer: gzip.body).prefix(2) == [0x1F, 0x8B])
            #expect(gzip.headers[.eTag] != plain.headers[.eTag])
        }
    }

    @Test func `a browser that has the file already gets 304`() async throws {
        try await withAssets { client, address in
            let first = try await client.execute(uri: address, method: .get)
            let tag = try #require(first.headers[.eTag])
            let again = try await client.execute(uri: address, method: .get, headers: [.ifNoneMatch: "\"x\", \(tag)"])
            #expect(again.status == .notModified)
            #expect(again.body.readableBytes == 0)
            let other = try await client.execute(uri: address, method: .get, headers: [.ifNoneMatch: "\"x\""])
            #expect(other.status == .ok)
        }
    }

    @Test func `HEAD sends the same headers without the file`() async throws {
        try await withAssets { client, address in
            let response = try await client.execute(uri: address, method: .head)
            #expect(response.status == .ok)
            #expect(response.headers[.contentLength] == "3600")
            #expect(response.body.readableBytes == 0)
        }
    }

    @Test(
        arguments: [
            "/assets/xueshi.css", "/assets/xueshi.0000000000000000.css", "/assets/.keep", "/assets/..%2F.keep",
            "/assets/", "/assets/own/styles/10-theme.css",
        ])
    func `an unknown address is not found`(address: String) async throws {
        try await withAssets { client, _ in
            let response = try await client.execute(uri: address, method: .get)
            #expect(response.status == .notFound)
        }
    }

    private func withAssets(_ use: @Sendable @escaping (any TestClientProtocol, String) async throws -> Void)
        async throws
    {
        try await AssetFolders.with { folders in
            let library = try AssetLibrary(folder: folders.assets, bootstrap: folders.bootstrap)
            let router = Router()
            router.group("assets").addRoutes(AssetRoutes(library: library).endpoints)
            let address = try library.url(for: "xueshi.css")
            try await Application(router: router).test(.router) { try await use($0, address) }
        }
    }
}
