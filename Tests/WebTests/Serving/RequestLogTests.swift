import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import Web

@Suite struct RequestLogTests {
    @Test func `a request is logged in one line with status and id, without the query`() async throws {
        let line = try #require(try await lines(for: "/page?name=%E5%88%98%E4%B8%80&code=secret").first)
        #expect(line["method"] == "GET")
        #expect(line["path"] == "/page")
        #expect(line["status"] == "200")
        #expect(line["hb.request.id"] != nil)
        #expect(line["ms"] != nil)
        #expect(!line.description.contains("secret"))
    }

    @Test(arguments: [("/refused", "403"), ("/broken", "500"), ("/nowhere", "404")])
    func `an error of a handler is logged with its final status`(path: String, status: Logger.MetadataValue)
        async throws
    {
        #expect(try await lines(for: path).map { $0["status"] } == [status])
    }

    private func lines(for path: String) async throws -> [Logger.Metadata] {
        struct Broken: Error {}
        let log = LogLines()
        let router = Router()
        router.add(middleware: RequestLog())
        router.get("page") { _, _ in "page" }
        router.get("refused") { _, _ -> String in throw HTTPError(.forbidden) }
        router.get("broken") { _, _ -> String in throw Broken() }
        try await Application(router: router, logger: log.logger).test(.router) { client in
            _ = try await client.execute(uri: path, method: .get)
        }
        return log.all.filter { $0["status"] != nil }
    }
}
