import Domain
import Spreadsheet

/// The workbook that people download, fill in and upload.
public enum HoursSheetTemplate {
    /// Writes one year's template: every column as text, drop-downs, a note on each heading, one sample row that
    /// imports pass over, and a second sheet that explains the columns. Throws `WritingFailure`.
    public static func write(path: String, year: Int, rules: HoursSheetRules.Year) throws {
        let book = try WorkbookWriter(path: path)
        let guides = HoursColumn.allCases.map { ColumnGuide($0, year: year, rules: rules) }
        let sheet = try book.addSheet("\(year)年度学时", columns: guides.map(\.sheetColumn))
        try sheet.append(guides.map { $0.sample.isEmpty ? .empty : .marked($0.sample) })
        let explanation = try book.addSheet(
            "填写说明",
            columns: [SheetColumn("栏目", width: 18), SheetColumn("是否必填", width: 10), SheetColumn("怎样填写", width: 70)]
        )
        for guide in guides {
            try explanation.append([.text(guide.column.heading), .text(guide.need), .text(guide.note)])
        }
        try book.close()
    }
}
