import Testing

@testable import Web

@Suite struct MultipartParserTests {
    static let body = MultipartSample.body([
        .text("title", "论文 4 篇"),
        .file("evidence", name: "会议通知.pdf", content: "%PDF-1.7\r\n--not the boundary\r\n-\r\n--\r\n"),
        .file("second", name: "", content: ""),
        .text("title", "again"),
    ])

    @Test(arguments: 0...MultipartParserTests.body.count)
    func `a body gives the same events wherever it is cut in two`(cut: Int) throws {
        let body = Self.body
        let parts = try MultipartSample.parts(of: [Array(body[..<cut]), Array(body[cut...])])
        #expect(parts == Self.expected)
    }

    @Test(arguments: [1, 2, 3, 7, 64])
    func `a body gives the same events in chunks of any size`(size: Int) throws {
        let body = Self.body
        let chunks = stride(from: 0, to: body.count, by: size).map { Array(body[$0..<min($0 + size, body.count)]) }
        #expect(try MultipartSample.parts(of: chunks) == Self.expected)
    }

    @Test func `text before the first delimiter and after the last is skipped`() throws {
        let body = Array("hello\r\n".utf8) + MultipartSample.body([.text("a", "1")]) + Array("\r\nbye".utf8)
        #expect(try MultipartSample.parts(of: [body]).map(\.content) == ["1"])
    }

    @Test func `the content is passed on as it arrives`() throws {
        var parser = MultipartParser(boundary: MultipartSample.boundary)
        _ = try parser.feed(MultipartSample.opening(.file("f", name: "a.pdf", content: "")))
        let events = try parser.feed([UInt8](repeating: 65, count: 100_000))
        let sizes = events.compactMap { if case .content(let bytes) = $0 { bytes.count } else { nil } }
        #expect(sizes.reduce(0, +) > 99_000)
    }

    private static let expected = [
        MultipartSample.Part.text("title", "论文 4 篇"),
        .file("evidence", name: "会议通知.pdf", content: "%PDF-1.7\r\n--not the boundary\r\n-\r\n--\r\n"),
        .file("second", name: "", content: ""),
        .text("title", "again"),
    ]
}
