import Domain
import Spreadsheet

/// A workbook with several sheets that is not written yet.
struct Workbook {
    /// The name, the headings and the rows of each sheet.
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
