import Spreadsheet

/// Writes the refused rows as given, each with its row number and its problems in the last columns, ready to be
/// corrected and uploaded again. All errors are `WritingFailure`.
public final class HoursSheetReceipt {
    private let book: WorkbookWriter
    private let sheet: SheetWriter
    private let layout: ReceiptLayout

    /// Creates a receipt.
    ///
    /// - Parameters:
    ///   - path: The file to write.
    ///   - headings: The headings of the imported sheet.
    ///   - keepsRowNumbers: Whether to add a column for the original row numbers.
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

    /// Appends a refused row.
    ///
    /// - Parameters:
    ///   - given: The cells of the row as given, in the order of the headings.
    ///   - row: The number of the row in the imported sheet.
    ///   - problems: The messages in the order in which they are shown.
    public func append(given: [String], row: Int? = nil, problems: [String]) throws {
        let cells = layout.cells(given: given, row: row).map { $0.isEmpty ? WrittenCell.empty : .text($0) }
        try sheet.append(cells + [.marked(layout.text(problems))])
    }

    /// Appends a refused row with its own problems and further ones.
    public func append(_ row: HoursSheetRow, and more: [RowProblem] = []) throws {
        try append(
            given: row.given,
            row: row.originalRow ?? row.number,
            problems: (row.problems + more).map(\.message)
        )
    }

    /// Completes the file.
    public func close() throws {
        try book.close()
    }
}
