import HTTPTypes
import Testing

@testable import Web

@Suite struct AttachmentTests {
    @Test func `a Chinese name is kept, and cannot break its header`() {
        let headers = Attachment.headers(named: "论文\"\r\nX: 1.pdf", contentType: "application/pdf")
        let disposition = headers[.contentDisposition] ?? ""
        #expect(disposition.hasPrefix("attachment; filename=\""))
        #expect(disposition.contains("filename*=UTF-8''%E8%AE%BA%E6%96%87%22X%3A%201.pdf"))
        #expect(!disposition.contains("\r\n"))
        #expect(headers[.xContentTypeOptions] == "nosniff")
    }
}
