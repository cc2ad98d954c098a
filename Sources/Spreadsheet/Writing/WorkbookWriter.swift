import CXlsxWriter

/// Writes a workbook row by row. Only the current row is in memory.
public final class WorkbookWriter {
    private let styles: SheetStyles
    private var workbook: UnsafeMutablePointer<lxw_workbook>?

    /// Creates a writer. The file appears at `path` when `close` succeeds; until then the rows are in the system's
    /// temporary folder.
    public init(path: String) throws(WritingFailure) {
        var options = lxw_workbook_options()
        options.constant_memory = UInt8(LXW_TRUE.rawValue)
        options.use_zip64 = UInt8(LXW_TRUE.rawValue)
        let opened = workbook_new_opt(path, &options)
        guard let opened, let styles = SheetStyles(opened) else { throw WritingFailure("写不出工作簿：内存不足") }
        workbook = opened
        self.styles = styles
    }

    deinit {
        if let workbook { lxw_workbook_free(workbook) }
    }

    /// Adds a sheet with its heading row, which stays visible during scrolling.
    ///
    /// - Throws: `WritingFailure` if the name is longer than 31 characters or has characters that Excel forbids.
    public func addSheet(_ name: String, columns: [SheetColumn]) throws(WritingFailure) -> SheetWriter {
        guard let workbook else { throw WritingFailure("工作簿已经写完") }
        guard !name.isEmpty else { throw WritingFailure("工作表要有名称") }
        try check(workbook_validate_sheet_name(workbook, name))
        guard let sheet = workbook_add_worksheet(workbook, name) else { throw WritingFailure("写不出工作表“\(name)”") }
        let writer = SheetWriter(sheet: sheet, styles: styles, workbook: self)
        try writer.begin(columns)
        return writer
    }

    /// Completes the file. Nothing can be written afterwards.
    public func close() throws(WritingFailure) {
        guard let open = workbook else { return }
        workbook = nil
        // Frees the workbook in any case.
        try check(workbook_close(open))
    }

    /// Writes a list that is too long for a validation rule to a hidden sheet, and returns the formula of its range.
    func hiddenList(_ choices: [String], for column: Int) throws(WritingFailure) -> String {
        guard let workbook else { throw WritingFailure("工作簿已经写完") }
        let name = "选项\(column + 1)"
        guard let sheet = workbook_add_worksheet(workbook, name) else { throw WritingFailure("写不出工作表“\(name)”") }
        worksheet_hide(sheet)
        for (row, choice) in choices.enumerated() {
            try check(worksheet_write_string(sheet, UInt32(row), 0, choice, nil))
        }
        return "='\(name)'!$A$1:$A$\(choices.count)"
    }
}
