public import Domain
import Spreadsheet

/// The template that people download, fill in and upload.
public enum HoursSheetTemplate {
    /// Writes the template of a year: text columns with drop-down lists and a note on each heading, a sample row that
    /// imports ignore, and a second sheet that explains the columns.
    ///
    /// - Parameters:
    ///   - path: The file to write.
    ///   - kind: The kind of sheet.
    ///   - year: The credit year.
    ///   - rules: The policy of the year, with the activities that may be chosen. A roster needs none.
    ///   - series: The names of the series that may be chosen.
    /// - Throws: `WritingFailure`.
    public static func write(
        path: String,
        kind: SheetKind = .hours,
        year: Int,
        rules: HoursSheetRules.Year,
        series: [String] = []
    ) throws {
        let book = try WorkbookWriter(path: path)
        let guides = kind.templateColumns.map {
            ColumnGuide($0, kind: kind, year: year, rules: rules, series: series)
        }
        let sheet = try book.addSheet(kind.templateSheet(year: year), columns: guides.map(\.sheetColumn))
        try sheet.append(guides.map { $0.sample.isEmpty ? .empty : .marked($0.sample) })
        let explanation = try book.addSheet(
            "填写说明",
            columns: [SheetColumn("栏目", width: 18), SheetColumn("是否必填", width: 10), SheetColumn("怎样填写", width: 90)]
        )
        for guide in guides {
            try explanation.append([.text(guide.column.heading), .text(guide.need), .text(guide.explanation)])
        }
        try book.close()
    }
}

extension SheetKind {
    fileprivate func templateSheet(year: Int) -> String {
        self == .hours ? "\(year)年度学时" : chineseName
    }
}
