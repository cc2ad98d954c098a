import Foundation
import Hummingbird
import Synchronization
import Testing
import Threads

@testable import Web

@Suite struct FormReaderTests {
    @Test func `a file arrives with its size and fingerprint, under a random name`() async throws {
        try await withFolder { folder in
            let request = multipart([.text("title", "论文"), .file("evidence", name: "../会议.pdf", content: "abc")])
            let (file, content) = try await FormReader(folder: folder, crew: Self.crew).readFiles(request) { form in
                let file = try #require(form.files(for: "evidence").first)
                #expect(form["title"] == "论文")
                return (file, FileManager.default.contents(atPath: file.path))
            }
            #expect(content == Data("abc".utf8))
            #expect(file.name == "会议.pdf")
            #expect(file.size == 3)
            // The well-known digest of "abc" (FIPS 180-4).
            #expect(file.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            #expect(!file.path.contains("会议"))
        }
    }

    @Test func `a file that was moved stays, and the others are removed`() async throws {
        try await withFolder { folder in
            let request = multipart([
                .file("kept", name: "a.pdf", content: "a"), .file("left", name: "b.pdf", content: "b"),
            ])
            try await FormReader(folder: folder, crew: Self.crew).readFiles(request) { form in
                let kept = try #require(form.files(for: "kept").first)
                try FileManager.default.moveItem(atPath: kept.path, toPath: folder + "/kept.pdf")
            }
            let left = try listing(folder)
            #expect(left == ["kept.pdf"])
        }
    }

    @Test func `no file is left when the handler throws`() async throws {
        struct Refused: Error {}
        try await withFolder { folder in
            let request = multipart([.file("f", name: "a.pdf", content: "a")])
            await #expect(throws: Refused.self) {
                try await FormReader(folder: folder, crew: Self.crew).readFiles(request) { _ in throw Refused() }
            }
            let left = try listing(folder)
            #expect(left.isEmpty)
        }
    }

    @Test func `no file is left when the body breaks off`() async throws {
        try await withFolder { folder in
            let body = MultipartSample.body([.file("f", name: "a.pdf", content: "abc")]).dropLast(8)
            await #expect(throws: FormFailure.malformed(.unfinished)) {
                try await FormReader(folder: folder, crew: Self.crew).readFiles(multipart(Array(body))) { _ in }
            }
            let left = try listing(folder)
            #expect(left.isEmpty)
        }
    }

    @Test func `a body over the limit is refused, with or without an announced length`() async throws {
        try await withFolder { folder in
            let reader = FormReader(folder: folder, crew: Self.crew, limits: FormLimits(body: 1_000))
            let long = String(repeating: "x", count: 2_000)
            let body = MultipartSample.body([.file("f", name: "a.pdf", content: long)])
            for request in [multipart(body), multipart(body, length: "2000")] {
                await #expect(throws: FormFailure.tooLarge(limit: 1_000)) {
                    try await reader.readFiles(request) { _ in }
                }
            }
            let left = try listing(folder)
            #expect(left.isEmpty)
        }
    }

    @Test func `an unused file box gives no file, and an empty file gives one`() async throws {
        try await withFolder { folder in
            let request = multipart([.file("a", name: "", content: ""), .file("b", name: "empty.pdf", content: "")])
            let files = try await FormReader(folder: folder, crew: Self.crew).readFiles(request) { $0.files }
            #expect(files.map(\.field) == ["b"])
            #expect(files.map(\.size) == [0])
        }
    }

    @Test(arguments: ["a\0b", String(repeating: "x", count: 70_000)])
    func `a text that contains a NUL or is too long is refused`(text: String) async throws {
        try await withFolder { folder in
            await #expect(throws: FormFailure.self) {
                try await FormReader(folder: folder, crew: Self.crew).readFiles(multipart([.text("a", text)])) { _ in }
            }
        }
    }

    @Test func `a folder that cannot be written to is a failure of the server`() async {
        let reader = FormReader(folder: "/nowhere/at/all", crew: Self.crew)
        await #expect(throws: FormFailure.cannotStore) {
            try await reader.readFiles(multipart([.file("f", name: "a.pdf", content: "a")])) { _ in }
        }
    }

    @Test func `a form without files must be URL-encoded and short`() async throws {
        let reader = FormReader(folder: "/nowhere", crew: Self.crew)
        await #expect(throws: FormFailure.unsupportedMediaType) {
            try await reader.readTexts(multipart([.text("title", "论文")]))
        }
        let long = [UInt8](repeating: 0x61, count: 64 * 1024 + 1)
        for length in [nil, "65537", "99999999999999999999", "x"] {
            await #expect(throws: FormFailure.tooLarge(limit: 64 * 1024)) {
                try await reader.readTexts(post(long, contentType: "application/x-www-form-urlencoded", length: length))
            }
        }
    }

    @Test func `a body that is shorter than announced is refused as broken off`() async throws {
        let request = post(
            Array("reason=half".utf8),
            contentType: "application/x-www-form-urlencoded",
            length: "200"
        )
        await #expect(throws: FormFailure.brokenOff) {
            try await FormReader(folder: "/nowhere", crew: Self.crew).readTexts(request)
        }
    }

    @Test func `the size of all texts together is limited`() async throws {
        try await withFolder { folder in
            let parts = (0..<70).map { MultipartSample.Part.text("t\($0)", String(repeating: "x", count: 1_000)) }
            await #expect(throws: FormFailure.self) {
                try await FormReader(folder: folder, crew: Self.crew).readFiles(multipart(parts)) { _ in }
            }
            let few = Array(parts.prefix(60))
            let count = try await FormReader(folder: folder, crew: Self.crew).readFiles(multipart(few)) {
                $0.fields.count
            }
            #expect(count == 60)
        }
    }

    @Test func `the door sees the texts before the first file, and can stop the reading`()
        async throws
    {
        struct Closed: Error {}
        try await withFolder { folder in
            let parts = [
                MultipartSample.Part.text("csrf_token", "a"), .file("f", name: "a.pdf", content: "abc"),
                .text("later", "b"),
            ]
            let reader = FormReader(folder: folder, crew: Self.crew)
            let seen = Mutex<[[String: String]]>([])
            try await reader.readFiles(multipart(parts), door: { form in seen.withLock { $0.append(form.fields) } }) {
                #expect($0["later"] == "b")
            }
            #expect(seen.withLock { $0 } == [["csrf_token": "a"]])
            await #expect(throws: Closed.self) {
                try await reader.readFiles(multipart(parts), door: { _ in throw Closed() }) { _ in }
            }
            #expect(try listing(folder).isEmpty)
        }
    }

    @Test func `a file without room on the disk is reported, and the rest of the form is read`() async throws {
        let parts = [
            MultipartSample.Part.text("title", "论文"), .file("f", name: "大.pdf", content: "abc"), .text("later", "b"),
        ]
        try await withFolder { folder in
            let reader = FormReader(folder: folder, crew: Self.crew, reserve: .max)
            let form = try await reader.readFiles(multipart(parts)) { $0 }
            #expect(form.unstored == ["大.pdf"])
            #expect(form["title"] == "论文")
            #expect(form["later"] == "b")
            #expect(form.files.isEmpty)
            #expect(try listing(folder).isEmpty)
        }
    }

    @Test func `a URL-encoded form is read through the same door`() async throws {
        let body = Array("reason=%E8%AF%B7&row=1&row=2".utf8)
        let request = post(body, contentType: "application/x-www-form-urlencoded")
        let form = try await FormReader(folder: "/nowhere", crew: Self.crew).readTexts(request)
        #expect(form["reason"] == "请")
        #expect(form.values(for: "row") == ["1", "2"])
    }

    private static let crew = ThreadCrew(name: "forms", threads: 2, places: 100)

    private func multipart(_ parts: [MultipartSample.Part]) -> Request {
        multipart(MultipartSample.body(parts))
    }

    private func multipart(_ body: [UInt8], length: String? = nil) -> Request {
        post(body, contentType: "multipart/form-data; boundary=\(MultipartSample.boundary)", length: length)
    }

    private func post(_ body: [UInt8], contentType: String, length: String? = nil) -> Request {
        var head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/")
        head.headerFields[.contentType] = contentType
        head.headerFields[.contentLength] = length
        return Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
    }

    private func listing(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
    }

    private func withFolder(_ use: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "forms-\(UUID())").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await use(folder)
    }
}
