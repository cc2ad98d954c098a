import Print
import Testing

@testable import TestSupport

@Suite struct TableTests {
    @Test func `the header is repeated on every page and no row is lost`() throws {
        let rows = (1...120).map { ["R\($0).", "课程"] }
        let reading = try flow { try $0.table(table(rows)) }
        let pages = try #require(try reading.pageCount())
        #expect(pages > 1)
        for page in 1...pages { #expect(try reading.text(ofPage: page).contains("课程名称")) }
        let words = Set(try reading.text().split(whereSeparator: \.isWhitespace).map(String.init))
        #expect(rows.allSatisfy { words.contains($0[0]) })
    }

    @Test func `a row higher than a page continues on the next`() throws {
        let words = (1...1100).map { "w\($0)." }
        let reading = try flow { try $0.table(table([["1", words.joined(separator: " ")]])) }
        #expect(try #require(try reading.pageCount()) > 1)
        let found = Set(try reading.text().split(whereSeparator: \.isWhitespace).map(String.init))
        #expect(words.filter { !found.contains($0) } == [])
    }

    @Test func `rows with too few or too many cells are printed`() throws {
        let reading = try flow { try $0.table(table([[], ["只有一格"], ["一", "二", "多余"]])) }
        let text = try reading.text()
        #expect(text.contains("只有一格"))
        #expect(!text.contains("多余"))
    }

    @Test func `a table without rows or columns is allowed`() throws {
        let reading = try flow { flow in
            try flow.table(table([]))
            try flow.table(Table(columns: [], rows: [["x"]]))
        }
        #expect(try reading.text().contains("课程名称"))
    }

    @Test func `a paragraph longer than a page continues on the next`() throws {
        let words = (1...1100).map { "p\($0)." }
        let reading = try flow { try $0.paragraph(words.joined(separator: " "), TextStyle(.sans, 14)) }
        #expect(try #require(try reading.pageCount()) > 1)
        let text = try reading.text()
        #expect(text.contains("p1.") && text.contains("p1100."))
    }

    private func table(_ rows: [[String]]) -> Table {
        Table(columns: [.init("序号", share: 1), .init("课程名称", share: 4)], rows: rows)
    }

    private func flow(_ fill: (inout Flow) throws -> Void) throws -> PDFReading {
        var flow = Flow(typesetter: try Typesetter()) { _ in Paper.a4.box.inset(60) }
        try fill(&flow)
        let document = try PDFDocument(title: "表")
        for page in flow.pages { try document.add(page) }
        return PDFReading(bytes: try document.finish())
    }
}
