import Spreadsheet

/// The refused rows as they were given, each with its problems in a last column, ready to be mended and uploaded
/// again. Rows are written as they come; all failures are `WritingFailure`.
public final class HoursSheetReceipt {
    private let book: WorkbookWriter
    private let sheet: SheetWriter
    private let width: Int

    public init(path: String, headings: [String]) throws {
        book = try WorkbookWriter(path: path)
        width = headings.count
        let problems = SheetColumn(HoursHeading.problemsHeading, width: 60, note: "改正后可以直接上传这个文件，本栏不必删除。")
        sheet = try book.addSheet("未导入的行", columns: headings.map { SheetColumn($0, width: 18) } + [problems])
    }

    /// `given` are the row's cells under the headings; `problems` their messages, in the order to be shown.
    public func append(given: [String], problems: [String]) throws {
        var cells = given.prefix(width).map { $0.isEmpty ? WrittenCell.empty : .text($0) }
        cells += [WrittenCell](repeating: .empty, count: width - cells.count)
        let lines = problems.count < 2 ? problems : problems.enumerated().map { "\($0 + 1). \($1)" }
        try sheet.append(cells + [.marked(lines.joined(separator: "\n"))])
    }

    public func append(_ row: HoursSheetRow, and more: [RowProblem] = []) throws {
        try append(given: row.given, problems: (row.problems + more).map(\.message))
    }

    public func close() throws {
        try book.close()
    }
}
