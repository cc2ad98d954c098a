import Print
import Testing

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

    @Test func `the sheet is A4 and carries its title`() throws {
        let information = try document(title: "王小样的证书") { _, _ in }.information()
        #expect(information.contains("A4"))
        #expect(information.contains("王小样的证书"))
    }

    @Test func `equal pages of an equal time make equal bytes`() throws {
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

func document(title: String = "试", _ draw: (inout Page, Typesetter) throws -> Void) throws -> PDFReading {
    let typesetter = try Typesetter()
    let document = try PDFDocument(title: title, created: "2026-11-21T00:00:00+08:00")
    var page = Page()
    try draw(&page, typesetter)
    try document.add(page)
    return PDFReading(bytes: try document.finish())
}
