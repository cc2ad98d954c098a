import Domain
import Files
import Foundation
import Testing

@testable import TestSupport

/// What a store refuses, and what a faulty one does.
@Suite struct S3FilesTests {
    private let folder: TemporaryFolder
    private let name: FileName

    init() throws {
        folder = try TemporaryFolder()
        name = try #require(FileName(.evidence, "one"))
        try folder.write(Array("hello".utf8), to: "file")
    }

    @Test func `a wrong key is refused, whichever part is wrong`() async throws {
        let server = try StoreServer.shared
        let unknown = StoreServer.Key(access: "AKIAUNKNOWN", secret: server.keeper.secret)
        for address in [
            try server.address(prefix: "", secret: "wrong-secret"), try server.address(prefix: "", key: unknown),
        ] {
            let store = store(address)
            for failing in everything(store) {
                let failure = await #expect(throws: FileFailure.wrongKey) { try await failing() }
                #expect(!"\(try #require(failure))".contains("secret"))
            }
        }
    }

    @Test func `a key without the right to write can read, and is told so`() async throws {
        let server = try StoreServer.shared
        let prefix = "test-\(UUID().uuidString.lowercased())"
        try await store(server.address(prefix: prefix)).copy(folder.file("file"), to: name)
        let reader = store(try server.address(prefix: prefix, key: server.reader))
        try await reader.check()
        let text = try await reader.reading(name, atMost: 10) { try String(contentsOfFile: $0, encoding: .utf8) }
        #expect(text == "hello")
        await #expect(throws: FileFailure.forbidden) { try await reader.copy(folder.file("file"), to: name) }
        await #expect(throws: FileFailure.forbidden) { try await reader.remove(name) }
    }

    @Test func `a bucket that does not exist is no missing file`() async throws {
        let store = store(try StoreServer.shared.address(prefix: "", bucket: "no-such-bucket"))
        for failing in everything(store) { await #expect(throws: FileFailure.noBucket) { try await failing() } }
    }

    @Test func `a store that does not listen cannot be reached`() async throws {
        // The port was free a moment ago, because its server has ended.
        let server = try ScriptedServer([.drop])
        let store = store(try address(server.endpoint))
        for failing in everything(store) {
            let failure = await #expect(throws: FileFailure.self) { try await failing() }
            guard case .unreachable = failure else { throw try #require(failure) }
        }
    }

    @Test func `a certificate must come from a known authority, or from the one that is named`() async throws {
        let server = try StoreServer.shared
        try folder.write(Array(server.certificate.utf8), to: "authority.pem")
        func store(_ certificates: String?) throws -> S3Files {
            self.store(try address(server.secure, certificates: certificates))
        }
        await #expect(throws: FileFailure.untrusted) { try await store(nil).copy(folder.file("file"), to: name) }
        try await store(folder.file("authority.pem")).copy(folder.file("file"), to: name)
        await #expect(throws: FileFailure.untrusted) {
            try await store(folder.file("nothing.pem")).copy(folder.file("file"), to: name)
        }
    }

    @Test func `a request is signed, and the key itself is not sent`() async throws {
        let server = try ScriptedServer([.send(200)])
        try await store(address(server.endpoint)).copy(folder.file("file"), to: name)
        let head = try #require(server.requests.first)
        #expect(head.hasPrefix("PUT /some-bucket/x/evidence/one HTTP/1.1\r\n"))
        #expect(head.contains("Authorization: AWS4-HMAC-SHA256 Credential=access/"))
        #expect(head.contains("/cn-south-1/s3/aws4_request"))
        let digest = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
        #expect(head.contains("x-amz-content-sha256: \(digest)"))
        #expect(head.contains("Content-Length: 5"))
        #expect(!head.contains("hidden"))
    }

    @Test(arguments: [429, 500, 502, 503, 504])
    func `a busy store is asked again`(status: Int) async throws {
        let server = try ScriptedServer([.send(status), .drop, .send(200)])
        try await store(address(server.endpoint)).copy(folder.file("file"), to: name)
        #expect(server.requests.count == 3)
        #expect(server.requests.allSatisfy { $0.contains("Content-Length: 5") })
    }

    @Test func `a store that stays busy is given up`() async throws {
        let server = try ScriptedServer(Array(repeating: .send(503, body: error("SlowDown")), count: 9))
        await #expect(throws: FileFailure.unreachable("status 503 SlowDown")) {
            try await store(address(server.endpoint)).remove(name)
        }
        #expect(server.requests.count == 4)
    }

    @Test func `the check asks once`() async throws {
        let server = try ScriptedServer(Array(repeating: .send(503), count: 9))
        await #expect(throws: FileFailure.self) { try await store(address(server.endpoint)).check() }
        #expect(server.requests.count == 1)
    }

    @Test(
        arguments: [
            (400, "AuthorizationHeaderMalformed", .wrongKey), (403, "InvalidAccessKeyId", .wrongKey),
            (403, "SignatureDoesNotMatch", .wrongKey), (403, "RequestTimeTooSkewed", .clocksDiffer),
            (403, "AccessDenied", .forbidden), (403, "", .forbidden), (404, "NoSuchBucket", .noBucket),
            (404, "NoSuchKey", .missing), (403, "QuotaExceeded", .full), (507, "", .full),
            (507, "XMinioStorageFull", .full), (400, "Strange", .unexpected("status 400 Strange")),
            (400, "no &amp; code", .unexpected("status 400 ")),
        ] as [(Int, String, FileFailure)]
    )
    func `an answer with an error is understood, and asked for only once`(
        status: Int,
        code: String,
        failure: FileFailure
    ) async throws {
        let server = try ScriptedServer([.send(status, body: error(code)), .send(200)])
        await #expect(throws: failure) { try await store(address(server.endpoint)).fetch(name, atMost: 10) }
        #expect(server.requests.count == 1)
        #expect(try folder.files(in: "fetched").isEmpty)
    }

    @Test(arguments: [301, 302, 307, 308])
    func `the key does not follow to another address`(status: Int) async throws {
        let other = try ScriptedServer([.send(200)])
        let server = try ScriptedServer([.send(status, ["Location: \(other.endpoint)/some-bucket/x/evidence/one"])])
        await #expect(throws: FileFailure.unexpected("status \(status) ")) {
            try await store(address(server.endpoint)).fetch(name, atMost: 10)
        }
        #expect(other.requests.isEmpty)
    }

    @Test func `a download that breaks off is begun again`() async throws {
        let server = try ScriptedServer([
            .send(200, body: Array("hel".utf8), length: 5), .send(200, body: Array("hello".utf8)),
        ])
        let text = try await store(address(server.endpoint)).reading(name, atMost: 5) {
            try String(contentsOfFile: $0, encoding: .utf8)
        }
        #expect(text == "hello")
    }

    @Test func `a download that always breaks off leaves nothing`() async throws {
        let server = try ScriptedServer(
            Array(repeating: .send(200, body: Array("hel".utf8), length: 5), count: 4)
        )
        await #expect(throws: FileFailure.self) {
            try await store(address(server.endpoint)).fetch(name, atMost: 5)
        }
        #expect(try folder.files(in: "fetched").isEmpty)
    }

    @Test func `a list that the store cuts is continued`() async throws {
        let server = try ScriptedServer([
            .send(200, body: page(["x/evidence/a", "x/evidence/b"], isCut: true)),
            .send(200, body: page(["x/evidence/b/c", "x/evidence/d"], isCut: false)),
        ])
        let list = try await store(address(server.endpoint)).list(.evidence, after: name, limit: 10)
        #expect(list.map(\.name.name) == ["a", "b", "d"])
        #expect(list.map(\.stored.milliseconds) == [1_796_113_800_250, 1_796_113_800_250, 1_796_113_800_250])
        #expect(server.requests.count == 2)
        let query = "?list-type=2&max-keys=10&prefix=x%2Fevidence%2F&start-after=x%2Fevidence%2Fone "
        #expect(server.requests.first?.contains(query) == true)
        #expect(
            server.requests.last?.contains("max-keys=8&prefix=x%2Fevidence%2F&start-after=x%2Fevidence%2Fb ") == true
        )
    }

    @Test(
        arguments: [
            "", "no XML", "<html><body>Sign in</body></html>", "<ListBucketResult><Contents>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>",
            "<ListBucketResult><IsTruncated>false</IsTruncated><Key>x/evidence/a</Key></ListBucketResult>",
            "<R><IsTruncated>false</IsTruncated><Key>a</Key><LastModified>yesterday</LastModified></R>",
        ]
    )
    func `an answer that is no list is refused`(body: String) async throws {
        let server = try ScriptedServer([.send(200, body: Array(body.utf8))])
        let failure = await #expect(throws: FileFailure.self) {
            try await store(address(server.endpoint)).list(.evidence, after: nil, limit: 10)
        }
        guard case .unexpected = failure else { throw try #require(failure) }
    }

    @Test func `nothing that describes a store contains its key`() throws {
        let address = try address("https://store.example")
        for text in [
            "\(address)", "\(store(address))", String(reflecting: address), String(reflecting: store(address)),
        ] {
            #expect(!text.contains("hidden") && !text.contains("access"))
        }
    }

    // MARK: Stores and answers

    private func address(_ endpoint: String, certificates: String? = nil) throws -> S3Address {
        try S3Address(
            endpoint: endpoint,
            region: "cn-south-1",
            bucket: "some-bucket",
            prefix: "x",
            accessKey: "access",
            secretKey: "hidden",
            certificates: certificates
        )
    }

    private func store(_ address: S3Address) -> S3Files {
        var limits = S3Limits()
        limits.wait = 1
        return S3Files(address, folder: folder.file("fetched"), limits: limits)
    }

    private func everything(_ store: S3Files) -> [@Sendable () async throws -> Void] {
        [
            { try await store.check() }, { try await store.copy(folder.file("file"), to: name) },
            { _ = try await store.fetch(name, atMost: 10) }, { try await store.remove(name) },
            { _ = try await store.list(.imports, after: nil, limit: 10) },
        ]
    }

    private func error(_ code: String) -> [UInt8] {
        Array("<?xml version=\"1.0\"?><Error><Code>\(code)</Code><Message>hidden</Message></Error>".utf8)
    }

    private func page(_ keys: [String], isCut: Bool) -> [UInt8] {
        let contents = keys.map { key in
            "<Contents><Key>\(key)</Key><LastModified>2026-12-01T08:30:00.250Z</LastModified><Size>1</Size></Contents>"
        }
        return Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>\(isCut)</IsTruncated>
            \(contents.joined())</ListBucketResult>
            """.utf8
        )
    }
}
