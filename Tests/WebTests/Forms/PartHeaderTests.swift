import Testing

@testable import Web

@Suite struct PartHeaderTests {
    @Test(
        arguments: [
            ("filename=\"论文.pdf\"", "论文.pdf"),
            ("filename*=UTF-8''%E8%AE%BA%E6%96%87.pdf", "论文.pdf"),
            ("filename=\"fallback.pdf\"; filename*=utf-8'zh'%E8%AE%BA%E6%96%87.pdf", "论文.pdf"),
            ("filename=plain.pdf", "plain.pdf"),
            ("filename=\"a %22quoted%22 name.pdf\"", "a \"quoted\" name.pdf"),
            ("filename=\"a \\\"quoted\\\" name.pdf\"", "a \"quoted\" name.pdf"),
            ("filename=\"C:\\Users\\a.pdf\"", "C:\\Users\\a.pdf"),
            ("filename=\"semi;colon=.pdf\"", "semi;colon=.pdf"),
            ("filename=\"\"", ""),
        ])
    func `the file name of every browser is read`(parameter: String, name: String) throws {
        let header = try PartHeader(Array("Content-Disposition: form-data; name=\"f\"; \(parameter)".utf8)[...])
        #expect(header.fileName == name)
        #expect(header.field == "f")
    }

    @Test func `a part without a file name is a text field`() throws {
        let header = try PartHeader(Array("CONTENT-DISPOSITION: Form-Data; Name=\"题目\"".utf8)[...])
        #expect(header.fileName == nil)
        #expect(header.field == "题目")
    }
}
