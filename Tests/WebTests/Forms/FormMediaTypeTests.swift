import Testing

@testable import Web

@Suite struct FormMediaTypeTests {
    @Test(
        arguments: [
            ("application/x-www-form-urlencoded; charset=UTF-8", FormMediaType.urlEncoded),
            ("multipart/form-data; boundary=abc", .multipart(boundary: "abc")),
            ("Multipart/Form-Data; charset=utf-8; boundary=\"a b;c\"", .multipart(boundary: "a b;c")),
        ])
    func `both media types of forms are read`(header: String, kind: FormMediaType) throws {
        #expect(try FormMediaType(header, limits: FormLimits()) == kind)
    }

    @Test(arguments: [nil, "", "application/json", "text/plain", "multipart/mixed; boundary=a"])
    func `another media type is refused`(header: String?) {
        #expect(throws: FormFailure.unsupportedMediaType) { try FormMediaType(header, limits: FormLimits()) }
    }

    @Test(
        arguments: [
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a \"",
            "multipart/form-data; boundary=学时", "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
        ])
    func `a boundary that is missing, invalid or too long is refused`(header: String) {
        #expect(throws: FormFailure.malformed(.boundary)) { try FormMediaType(header, limits: FormLimits()) }
    }
}
