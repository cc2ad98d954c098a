import Groundwork
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Imports
import Logging
import Offices

@testable import TestSupport
@testable import TestWorld
@testable import Web

/// A browser that sends its cookies and the fields of forms, as a real one does.
struct Browser: Sendable {
    /// The value of a field in a form, or a chosen file.
    struct Part: Sendable {
        let name: String
        var fileName: String?
        let bytes: [UInt8]

        static func file(_ name: String, _ fileName: String, _ bytes: [UInt8]) -> Part {
            Part(name: name, fileName: fileName, bytes: bytes)
        }
    }

    let client: any TestClientProtocol
    var cookies: [String: String]
    /// The token of forms. If it is `nil`, none is sent.
    var csrfToken: String?
    /// The address of the present page, which browsers send to the same site.
    var page: String?

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await client.execute(uri: path, method: .get, headers: sent(headers))
    }

    func post(_ path: String, _ fields: Fields = []) async throws -> TestResponse {
        try await post(path, raw: Self.encoded(withToken(fields)))
    }

    /// A body that does not come from a form.
    func post(
        _ path: String,
        raw body: String,
        contentType: String = "application/x-www-form-urlencoded"
    ) async throws -> TestResponse {
        try await client.execute(
            uri: path,
            method: .post,
            headers: sent([.contentType: contentType]),
            body: ByteBuffer(string: body)
        )
    }

    func upload(_ path: String, _ fields: Fields, _ files: [Part]) async throws -> TestResponse {
        let parts = withToken(fields).map { Part(name: $0.0, bytes: Array($0.1.utf8)) } + files
        var body = ByteBuffer()
        for part in parts {
            let file = part.fileName.map { "; filename=\"\($0)\"\r\nContent-Type: application/pdf" } ?? ""
            body.writeString("--edge\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n\r\n")
            body.writeBytes(part.bytes)
            body.writeString("\r\n")
        }
        body.writeString("--edge--\r\n")
        return try await client.execute(
            uri: path,
            method: .post,
            headers: sent([.contentType: "multipart/form-data; boundary=edge"]),
            body: body
        )
    }

    /// Returns the browser with the cookies of an answer.
    func after(_ response: TestResponse) -> Browser {
        var browser = self
        for header in response.headers[values: .setCookie] {
            let pair = header.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            if let name = pair.first { browser.cookies[String(name)] = pair.count == 2 ? String(pair[1]) : nil }
        }
        browser.csrfToken = response.html.values(of: "csrf_token").first ?? csrfToken
        return browser
    }

    private func withToken(_ fields: Fields) -> Fields {
        (csrfToken.map { [("csrf_token", $0)] } ?? []) + fields
    }

    private func sent(_ headers: HTTPFields) -> HTTPFields {
        var headers = headers
        headers[.referer] = page.map { "http://127.0.0.1:8080\($0)" }
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ") }
        return headers
    }

    private static func encoded(_ fields: Fields) -> String {
        fields.map { "\($0.0.asQueryValue)=\($0.1.asQueryValue)" }.joined(separator: "&")
    }
}

typealias Fields = [(String, String)]

extension SiteWorld {
    /// - Parameter log: Receives the site's log during the call.
    func browse<Value: Sendable>(
        as visitor: Visitor,
        log: LogLines = LogLines(),
        _ use: @escaping @Sendable (Browser) async throws -> Value
    ) async throws -> Value {
        let session = try visitor == .stranger ? nil : session(of: visitor)
        let names = site.cookies
        let stranger = "visitor-token-of-a-stranger-0123456789"
        let work = longWork()
        defer { work.cancel() }
        return try await Application(router: site.router(), logger: log.logger).test(.router) { client in
            try await use(
                Browser(
                    client: client,
                    cookies: session.map { [names.name(Cookies.session): $0.token] }
                        ?? [names.name(Cookies.visitor): stranger],
                    csrfToken: session?.found.csrfToken ?? stranger
                )
            )
        }
    }

    /// Does the long work that waits, as the service beside the site does.
    private func longWork() -> Task<Void, any Error> {
        let runner = JobRunner(ground, works: ImportWorks.all(ground, files: world.files))
        return Task {
            while !Task.isCancelled {
                if let job = try await runner.claim() {
                    try await runner.run(job)
                } else {
                    await ground.bell.wait()
                }
            }
        }
    }
}

extension Browser {
    /// Returns the page of an import after all work on it has ended.
    /// - Throws: `WorldFailure` if the work has not ended within a minute.
    func settled(_ path: String) async throws -> TestResponse {
        for _ in 0..<2_400 {
            let progress = try await get("\(path)/progress")
            if progress.html.contains("\"isUnderWay\":false") { return try await get(path) }
            try await Task.sleep(for: .milliseconds(25))
        }
        throw WorldFailure("the work on \(path) does not end")
    }
}
