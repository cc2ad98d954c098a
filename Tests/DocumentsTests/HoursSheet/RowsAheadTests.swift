import Foundation
import Spreadsheet
import Testing

@testable import Documents

/// Tests of rows that are read on a separate thread.
@Suite struct RowsAheadTests {
    private struct Enough: Error {}

    private let folder: SheetFolder

    init() throws {
        folder = try SheetFolder()
    }

    private func workbook(rows: Int, columns: Int = 2) throws -> RowsAhead {
        let path = folder.file("表.xlsx")
        let book = try WorkbookWriter(path: path)
        let sheet = try book.addSheet("学时", columns: (0..<columns).map { SheetColumn("列\($0)") })
        for row in 0..<rows { try sheet.append((0..<columns).map { .text("\(row)-\($0)") }) }
        try book.close()
        return try ahead(path)
    }

    private func ahead(_ path: String) throws -> RowsAhead {
        RowsAhead(path: path, sheet: try #require(try WorkbookReader.open(path: path).sheets.first))
    }

    @Test(arguments: [(0, 2), (1, 2), (499, 2), (500, 2), (12_345, 2), (90, 4_000)])
    func `all rows arrive completely and in order`(_ size: (rows: Int, columns: Int)) throws {
        var numbers: [Int] = []
        var cells = 0
        try workbook(rows: size.rows, columns: size.columns).forEachRow { row in
            numbers.append(row.number)
            cells += row.cells.count
            return .continue
        }
        #expect(numbers == Array(1...size.rows + 1))
        #expect(cells == (size.rows + 1) * size.columns)
    }

    @Test(arguments: [1, 2, 700, 5_000])
    func `no more rows arrive after the caller stops or throws`(_ wanted: Int) throws {
        let rows = try workbook(rows: 20_000)
        var taken = 0
        try rows.forEachRow { _ in
            taken += 1
            return taken == wanted ? .stop : .continue
        }
        #expect(taken == wanted)
        taken = 0
        #expect(throws: Enough.self) {
            try rows.forEachRow { _ in
                taken += 1
                if taken == wanted { throw Enough() }
                return .continue
            }
        }
        #expect(taken == wanted)
    }

    @Test func `damage in a file is reported after the rows before it`() throws {
        let whole = try workbook(rows: 30_000)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: whole.path))
        // Damaged in the middle of the sheet, which is by far the largest part.
        let damaged =
            bytes.prefix(bytes.count / 2) + Data(repeating: 0xFF, count: 2_000)
            + bytes.dropFirst(bytes.count / 2 + 2_000)
        let path = folder.file("坏.xlsx")
        try damaged.write(to: URL(fileURLWithPath: path))
        var taken = 0
        #expect(throws: WorkbookFailure.self) {
            try RowsAhead(path: path, sheet: whole.sheet).forEachRow { _ in
                taken += 1
                return .continue
            }
        }
        #expect(taken > 1_000 && taken < 30_000)
    }

    @Test func `a file that was deleted in the meantime is reported`() throws {
        let rows = try workbook(rows: 3)
        try FileManager.default.removeItem(atPath: rows.path)
        #expect(throws: WorkbookFailure.self) { try rows.forEachRow { _ in .continue } }
    }

    @Test func `long cells arrive completely`() throws {
        let long = String(repeating: "长", count: 30_000)
        let path = folder.file("长.xlsx")
        let book = try WorkbookWriter(path: path)
        for name in ["甲", "乙"] {
            let sheet = try book.addSheet(name, columns: [SheetColumn("姓名"), SheetColumn("证件号码")])
            for _ in 0..<60 { try sheet.append([.text(long), .text(name)]) }
        }
        try book.close()
        var lengths: [Int] = []
        try ahead(path).forEachRow { row in
            lengths.append(row.cells.first?.text.utf8.count ?? 0)
            return .continue
        }
        #expect(lengths == [6] + Array(repeating: 90_000, count: 60))
    }
}
