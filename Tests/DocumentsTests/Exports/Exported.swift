import Documents
import Domain
import Spreadsheet
import Testing

@testable import TestSupport

/// Sample content for tests of exports.
enum Exported {
    static func person(name: String = "张试", employer: String? = "洪州示范学院") -> ExportedPerson {
        ExportedPerson(
            name: name,
            document: DocumentNumber(stored: SheetWorld.number(), kind: .residentID),
            employer: employer,
            creditCode: nil,
            series: "其他系列（专业）",
            account: "已激活"
        )
    }

    static let id = RecordID(stored: "0190a000-0000-7000-8000-00000000000a")

    static func record(
        name: String = "张试",
        title: String = "人工智能培训",
        note: String? = nil,
        started: Day? = nil,
        hours: Hours? = Hours(hundredths: 850),
        status: RecordStatus = .recognised
    ) throws -> ExportedRecord {
        let content = RecordContent(
            activity: "institution-training",
            subject: "public",
            title: title,
            started: started,
            completed: try #require(Day(iso: "2024-05-02")),
            facts: "hours=8.5",
            note: note
        )
        let record = HoursRecord(
            id: id,
            person: PersonID(stored: "p"),
            creditYear: 2024,
            content: content,
            status: status,
            origin: .imported,
            organisation: nil,
            batch: nil,
            version: 1,
            submittedAt: Instant(startOf: content.completed),
            updatedAt: Instant(startOf: content.completed)
        )
        return ExportedRecord(
            person: person(name: name),
            record: record,
            subject: "公需科目",
            activity: "继续教育机构培训",
            hours: hours,
            counted: Hours(8)
        )
    }

    /// The sheets of the workbook, each as rows of cells.
    static func workbook(_ table: ExportTable, _ rows: [ExportRow], perSheet limit: Int = 1_000_000) async throws
        -> [[[SheetCell]]]
    {
        let folder = try SheetFolder()
        try await write(table, rows, to: folder.file("导出.xlsx"), perSheet: limit)
        let reader = try WorkbookReader.open(path: folder.file("导出.xlsx"))
        return try reader.sheets.map { sheet in
            var found: [[SheetCell]] = []
            try reader.forEachRow(in: sheet) { row in
                found.append(row.cells)
                return .continue
            }
            return found
        }
    }

    static func write(
        _ table: ExportTable,
        _ rows: [ExportRow],
        to path: String,
        perSheet limit: Int = 1_000_000
    ) async throws {
        let book = try ExportWorkbook(path: path, table: table, rowsPerSheet: limit)
        try await book.append(rows)
        try await book.close()
    }

    static func csv(_ table: ExportTable, _ rows: [ExportRow]) -> String {
        var csv = ExportCSV()
        return String(decoding: csv.heading(of: table) + csv.bytes(of: rows), as: UTF8.self)
    }
}
