import Documents
import Domain
import Foundation
import Spreadsheet
import Testing

/// A sheet that a test writes, and the result of reading it.
struct SheetUnderTest {
    var name = "学时"
    var above: [[String]] = []
    var headings = ["姓名", "证件号码", "年度", "科目类型", "课程名称", "学时"]
    var rows: [[WrittenCell]] = []

    struct Result {
        let rows: [HoursSheetRow]
        let summary: HoursSheetSummary
        var codes: [String] { rows.flatMap { $0.problems.map(\.code.rawValue) } }
    }

    func read(
        kind: SheetKind = .hours,
        grant: CohortGrant? = nil,
        sheet: String? = nil,
        fallbackYear: Int? = nil
    ) throws -> Result {
        let folder = try SheetFolder()
        try write(to: folder.file("表.xlsx"))
        return try Self.read(
            folder.file("表.xlsx"),
            kind: kind,
            grant: grant,
            sheet: sheet,
            fallbackYear: fallbackYear
        )
    }

    func write(to path: String) throws {
        let book = try WorkbookWriter(path: path)
        let lines = (above + [headings]).map { $0.map { $0.isEmpty ? WrittenCell.empty : .text($0) } }
        let first = (above + [headings])[0]
        let writer = try book.addSheet(name, columns: first.map { SheetColumn($0) })
        for line in lines.dropFirst() + rows { try writer.append(line) }
        try book.close()
    }

    static func read(
        _ path: String,
        kind: SheetKind = .hours,
        grant: CohortGrant? = nil,
        sheet: String? = nil,
        fallbackYear: Int? = nil
    ) throws -> Result {
        var found: [HoursSheetRow] = []
        let summary = try HoursSheet.read(
            path: path,
            kind: kind,
            grant: grant,
            sheet: sheet,
            rules: SheetWorld.rules,
            importer: SheetWorld.importer,
            fallbackYear: fallbackYear,
            today: try SheetWorld.today()
        ) { found.append($0) }
        return Result(rows: found, summary: summary)
    }

    /// A correct row, except for the given columns.
    static func row(_ changes: [String: String] = [:]) throws -> HoursSheetRow {
        try #require(try one(changes).rows.first)
    }

    static func one(_ changes: [String: String] = [:], fallbackYear: Int? = nil) throws -> Result {
        var values = [
            "姓名": "张试", "证件号码": SheetWorld.number(), "年度": "2024", "科目类型": "专业课", "课程名称": "新课", "学时": "8",
        ]
        values.merge(changes) { $1 }
        var sheet = SheetUnderTest()
        sheet.headings = values.keys.sorted()
        sheet.rows = [sheet.headings.map { WrittenCell.text(values[$0] ?? "") }]
        return try sheet.read(fallbackYear: fallbackYear)
    }
}

extension HoursSheetRow {
    /// The facts of a row without problems.
    var draft: ArrivingRecord? { problems.isEmpty ? record : nil }
}
