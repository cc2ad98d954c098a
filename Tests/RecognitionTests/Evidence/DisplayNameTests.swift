import Groundwork
import Testing

@testable import Recognition

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
    func `a file name is cleaned before it is shown`(name: String, shown: String) {
        #expect(DisplayName.cleaned(name) == shown)
    }

    @Test(
        arguments: [
            ("证明.hta", FileKind.pdf, "证明.pdf"), ("a.pdf.exe", .png, "a.png"), ("论文.pdf", .pdf, "论文.pdf"),
            ("扫描.JPEG", .jpeg, "扫描.JPEG"), ("扫描", .jpeg, "扫描.jpg"), ("第3.5章", .pdf, "第3.5章.pdf"),
            ("2026.05.12证明", .pdf, "2026.05.12证明.pdf"), ("图.pdf", .png, "图.png"), (".hta", .pdf, "hta.pdf"),
            ("证明\u{202E}fdp.hta", .pdf, "证明fdp.pdf"), ("x.", .pdf, "x.pdf"), ("", .pdf, "未命名文件.pdf"),
            ("表.xlsx", .zip, "表.xlsx"),
        ])
    func `a file gets the ending of its real kind`(name: String, kind: FileKind, shown: String) {
        #expect(DisplayName.named(name, as: kind) == shown)
    }

    @Test func `a long name gets the ending of its real kind`() {
        let shown = DisplayName.named(String(repeating: "长", count: 500) + ".hta", as: .pdf)
        #expect(shown.count == 100)
        #expect(shown.hasSuffix(".pdf"))
    }

    @Test func `a long name keeps its ending`() {
        let shown = DisplayName.cleaned(String(repeating: "长", count: 500) + ".pdf")
        #expect(shown.count == 100)
        #expect(shown.hasSuffix(".pdf"))
    }
}
