import Testing

@testable import Web

@Suite struct MultipartRefusalTests {
    @Test func `a body without its closing delimiter is unfinished`() {
        let body = MultipartSample.body([.text("a", "1")]).dropLast(4)
        #expect(throws: FormFailure.malformed(.unfinished)) { try MultipartSample.parts(of: [Array(body)]) }
    }

    @Test func `an empty body is unfinished`() {
        #expect(throws: FormFailure.malformed(.unfinished)) { try MultipartSample.parts(of: []) }
    }

    @Test func `endless bytes before the first delimiter are refused`() {
        let chunks = [[UInt8]](repeating: [UInt8](repeating: 65, count: 4096), count: 3)
        #expect(throws: FormFailure.malformed(.delimiter)) { try MultipartSample.parts(of: chunks) }
    }

    @Test func `content with the boundary at the start of a line is refused`() {
        let body = MultipartSample.body([.text("a", "1\r\n--\(MultipartSample.boundary)x\r\n2")])
        #expect(throws: FormFailure.malformed(.delimiter)) { try MultipartSample.parts(of: [body]) }
    }

    @Test func `endless header lines are refused before they end`() {
        let header = MultipartSample.raw(header: "X: " + String(repeating: "x", count: 9_000)).dropLast(4)
        #expect(throws: FormFailure.malformed(.headerTooLong)) { try MultipartSample.parts(of: [Array(header)]) }
    }

    @Test func `more parts than allowed are refused`() {
        let body = MultipartSample.body([.text("a", "1"), .text("a", "2"), .text("a", "3")])
        #expect(throws: FormFailure.tooManyParts(limit: 2)) {
            try MultipartSample.parts(of: [body], limits: FormLimits(parts: 2))
        }
    }

    @Test(
        arguments: [
            ("Content-Type: text/plain", FormFailure.Reason.disposition),
            ("Content-Disposition: attachment; name=\"a\"", .disposition),
            ("Content-Disposition: form-data", .disposition),
            ("Content-Disposition: form-data; name=\"a", .disposition),
            ("Content-Disposition: form-data; name=\"a\"; name=\"b\"", .disposition),
            ("Content-Disposition: form-data; name=\"a\"; filename*=GBK''%C2%DB", .disposition),
            ("Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''%ZZ", .disposition),
            ("Content-Disposition: form-data; name=\"a\0b\"", .header),
            ("Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"", .header),
            ("no colon at all", .header),
            ("Content-Disposition: form-data; name=\"a\"\nX: 1", .header),
            ("Content-Disposition: form-data; name=\"a\"\r\nContent-Type: multipart/mixed; boundary=b", .nested),
        ])
    func `a part with an invalid head is refused`(header: String, reason: FormFailure.Reason) {
        let body = MultipartSample.raw(header: header) + Array("1\r\n--\(MultipartSample.boundary)--".utf8)
        #expect(throws: FormFailure.malformed(reason)) { try MultipartSample.parts(of: [body]) }
    }

    @Test func `header lines that are not UTF-8 are refused`() {
        let header = Array("--\(MultipartSample.boundary)\r\nContent-Disposition: form-data; name=\"".utf8)
        let body = header + [0xC2, 0xDB] + Array("\"\r\n\r\n".utf8)
        #expect(throws: FormFailure.malformed(.header)) { try MultipartSample.parts(of: [body]) }
    }
}
