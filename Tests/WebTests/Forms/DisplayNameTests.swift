import Testing

@testable import Web

@Suite struct DisplayNameTests {
    @Test(
        arguments: [
            ("论文.pdf", "论文.pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\刘一\\论文.pdf", "论文.pdf"),
            ("photo\u{202E}gpj.exe", "photogpj.exe"),
            ("a\u{0}b\r\n.pdf", "ab.pdf"),
            ("...", "未命名文件"),
            ("", "未命名文件"),
            (" .hidden ", "hidden"),
        ])
    func `a name is cleaned for showing`(name: String, shown: String) {
        #expect(DisplayName.cleaned(name) == shown)
    }

    @Test func `a long name keeps its ending`() {
        let shown = DisplayName.cleaned(String(repeating: "长", count: 500) + ".pdf")
        #expect(shown.count == 100)
        #expect(shown.hasSuffix(".pdf"))
    }
}
