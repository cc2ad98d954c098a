import Spreadsheet

/// The refused rows as they were given, each with where it stood and its problems in the last columns, ready to be
/// mended and uploaded again. Rows are written as they come; all failures are `WritingFailure`.
public final class HoursSheetReceipt {
    private let book: WorkbookWriter
    private let sheet: SheetWriter
    private let layout: ReceiptLayout

    /// - Parameter keepsRowNumbers: whether there is a column for where rows stood.
    public init(path: String, headings: [String], keepsRowNumbers: Bool = false) throws {
        book = try WorkbookWriter(path: path)
        layout = ReceiptLayout(headings: headings, keepsRowNumbers: keepsRowNumbers)
        sheet = try book.addSheet("未导入的行", columns: layout.headings.map(Self.column))
    }

    private static func column(_ heading: String) -> SheetColumn {
        switch heading {
        case HoursHeading.problemsHeading: SheetColumn(heading, width: 60, note: "改正后可以直接上传这个文件，本栏不必删除。")
        case HoursHeading.originalRowHeading: SheetColumn(heading, width: 10, note: "这一行在最初那个文件里的行号，不必删除。")
        default: SheetColumn(heading, width: 18)
        }
    }

    /// - Parameters:
    ///   - given: the row's cells under the headings.
    ///   - row: where it stood.
    ///   - problems: their messages, in the order to be shown.
    public func append(given: [String], row: Int? = nil, problems: [String]) throws {
        let cells = layout.cells(given: given, row: row).map { $0.isEmpty ? WrittenCell.empty : .text($0) }
        try sheet.append(cells + [.marked(layout.text(problems))])
    }

    public func append(_ row: HoursSheetRow, and more: [RowProblem] = []) throws {
        try append(
            given: row.given,
            row: row.originalRow ?? row.number,
            problems: (row.problems + more).map(\.message)
        )
    }

    public func close() throws {
        try book.close()
    }
}
