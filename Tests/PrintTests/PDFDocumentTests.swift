import Foundation
import Print
import Testing

@testable import TestSupport

@Suite struct PDFDocumentTests {
    @Test func `Chinese text can be selected, and its fonts are embedded as subsets`() throws {
        let reading = try document { page, typesetter in
            page.add(typesetter.shape("学时登记证书", TextStyle(.serif, 20)), x: 60, y: 60)
            page.add(typesetter.shape("公需科目 30 学时", TextStyle(.sans, 10)), x: 60, y: 100)
        }
        let text = try reading.text()
        #expect(text.contains("学时登记证书"))
        #expect(text.contains("公需科目 30 学时"))
        let fonts = try reading.fonts()
        #expect(fonts.count == 2)
        #expect(fonts.allSatisfy { $0.embedded && $0.subset })
    }

    @Test(arguments: [TextStyle.Face.serif, .sans], [false, true])
    func `only the used glyphs are embedded`(face: TextStyle.Face, bold: Bool) throws {
        let reading = try document { page, typesetter in
            for (row, text) in varied.enumerated() {
                let size = Double(8 + row)
                page.add(typesetter.shape(text, TextStyle(face, size, bold: bold)), x: 60, y: 60 + Double(row) * 30)
            }
        }
        #expect(reading.bytes.count < 40_000)
        #expect(try reading.fonts().count == 1)
        let read = try reading.text().filter { !$0.isWhitespace }
        #expect(varied.allSatisfy { read.contains($0.filter { !$0.isWhitespace }) })
    }

    @Test(arguments: [
        ("https://example.cn/verify?code=7QK2-M9DF&lang=zh%20CN#a", true), ("https://例.example", false),
        ("https://example.cn/it's", false), ("https://example.cn/) /S /JavaScript", false), ("", false),
    ])
    func `only a plain web address becomes a link`(address: String, isLink: Bool) throws {
        let reading = try document { page, typesetter in
            page.add(typesetter.shape("核验", TextStyle()), x: 60, y: 60)
            page.link(address, over: Box(x: 60, y: 60, width: 100, height: 20))
        }
        #expect(String(decoding: reading.bytes, as: UTF8.self).contains("/URI (\(address))") == isLink)
    }

    @Test func `the document is A4 and has its title`() throws {
        let information = try document(title: "王小样的证书") { _, _ in }.information()
        #expect(information.contains("A4"))
        #expect(information.contains("王小样的证书"))
    }

    @Test func `equal pages with an equal time give equal bytes`() throws {
        func bytes() throws -> [UInt8] {
            try document { page, typesetter in
                page.add(typesetter.shape("同样的内容", TextStyle()), x: 60, y: 60)
            }.bytes
        }
        #expect(try bytes() == bytes())
    }

    @Test func `a document without pages is refused`() throws {
        let empty = try PDFDocument(title: "空")
        #expect(throws: PrintFailure.noPages) { try empty.finish() }
    }

    @Test func `nothing can be added to a finished document`() throws {
        let finished = try PDFDocument(title: "完")
        try finished.add(Page())
        _ = try finished.finish()
        #expect(throws: PrintFailure.self) { try finished.add(Page()) }
    }

    @Test func `several documents can be written at once`() async throws {
        let texts = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<12 {
                group.addTask {
                    try document { page, typesetter in
                        page.add(typesetter.shape("第 \(number) 份", TextStyle(.serif)), x: 60, y: 60)
                    }.text()
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(texts.map { $0.filter { !$0.isWhitespace } }) == Set((0..<12).map { "第\($0)份" }))
    }
}

/// Texts whose glyphs share parts of the font program.
private let varied = [
    "证书编号 XS-2026-0001-37", "江西省专业技术人员继续教育学时登记证书", "核心刊物论文（译文）学术会议、讲座 10.5",
    "https://example.cn/verify/7QK2-M9DF-4XTB", "全省基层卫生骨干研修班，含实操考核与案例讨论", "QUICK BROWN FOX JUMPS OVER THE LAZY DOG",
]

func document(title: String = "试", _ draw: (inout Page, Typesetter) throws -> Void) throws -> PDFReading {
    let typesetter = try Typesetter()
    let document = try PDFDocument(title: title, created: "2026-11-21T00:00:00+08:00")
    var page = Page()
    try draw(&page, typesetter)
    try document.add(page)
    return PDFReading(bytes: try document.finish())
}
