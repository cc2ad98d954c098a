import Testing

@testable import Web

@Suite struct URLEncodedFieldsTests {
    @Test func `pairs are read in order, with Chinese, spaces and symbols`() throws {
        let body = try read("title=%E8%AE%BA%E6%96%87+4&row=1&row=2&empty=&bare&sum=1%2B1%3D2&raw=学时")
        #expect(body["title"] == "论文 4")
        #expect(body.values(for: "row") == ["1", "2"])
        #expect(body["row"] == "1")
        #expect(body["empty"] == "")
        #expect(body["bare"] == "")
        #expect(body["sum"] == "1+1=2")
        #expect(body["raw"] == "学时")
        #expect(body["absent"] == nil)
    }

    @Test func `an empty body has no fields`() throws {
        #expect(try read("").fields.isEmpty)
    }

    @Test(arguments: ["a=%", "a=%4", "a=%GG", "%=1", "a=%C2%DB", "a=%FF"])
    func `broken percent signs and bytes that are not UTF-8 are refused`(text: String) {
        #expect(throws: FormFailure.malformed(.percent)) { try read(text) }
    }

    @Test func `a NUL is refused`() {
        #expect(throws: FormFailure.malformed(.text)) { try read("a=1%002") }
    }

    @Test func `more pairs than allowed are refused`() {
        #expect(throws: FormFailure.tooManyParts(limit: 2)) { try read("a=1&b=2&c=3", limits: FormLimits(parts: 2)) }
    }

    private func read(_ text: String, limits: FormLimits = FormLimits()) throws -> FormBody {
        FormBody(texts: try URLEncodedFields.parse(Array(text.utf8), limits: limits))
    }
}
