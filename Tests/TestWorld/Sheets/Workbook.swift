import Domain
import Spreadsheet

/// A workbook of several sheets in the making.
struct Workbook {
    /// Name, headings and rows of each.
    var sheets: [(name: String, headings: [String], rows: [Sheet.Row])] = []

    func write(to path: String) throws {
        let book = try WorkbookWriter(path: path)
        for (name, headings, rows) in sheets {
            let sheet = try book.addSheet(name, columns: headings.map { SheetColumn($0) })
            for row in rows { try sheet.append(headings.map { .text(row[$0] ?? "") }) }
        }
        try book.close()
    }
}
