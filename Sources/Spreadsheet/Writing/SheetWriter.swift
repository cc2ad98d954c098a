import CXlsxWriter

/// Writes one sheet, row by row from the top.
public final class SheetWriter {
    /// The number of rows below the heading that have a drop-down list.
    private static let listedRows: UInt32 = 20_000
    /// Excel's limit for the text of one cell; libxlsxwriter refuses longer text.
    private static let longestText = 32_767

    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let styles: SheetStyles
    private let workbook: WorkbookWriter
    private var nextRow: UInt32 = 0

    init(sheet: UnsafeMutablePointer<lxw_worksheet>, styles: SheetStyles, workbook: WorkbookWriter) {
        self.sheet = sheet
        self.styles = styles
        self.workbook = workbook
    }

    /// Appends a row whose first cell is in column A. Text of more than 32,767 characters is cut and ends with an
    /// ellipsis.
    public func append(_ cells: [WrittenCell]) throws(WritingFailure) {
        for (column, cell) in cells.enumerated() { try write(cell, at: UInt16(clamping: column)) }
        nextRow += 1
    }

    func begin(_ columns: [SheetColumn]) throws(WritingFailure) {
        for (index, column) in columns.enumerated() {
            let place = UInt16(clamping: index)
            try check(worksheet_set_column(sheet, place, place, Double(column.width), styles.text))
            try offer(column, at: index)
        }
        for (index, column) in columns.enumerated() {
            let place = UInt16(clamping: index)
            let style = column.isNeeded ? styles.neededHeading : styles.heading
            try check(worksheet_write_string(sheet, 0, place, column.heading, style))
            if let note = column.note { try check(worksheet_write_comment(sheet, 0, place, note)) }
        }
        worksheet_freeze_panes(sheet, 1, 0)
        nextRow = 1
    }

    private func write(_ cell: WrittenCell, at column: UInt16) throws(WritingFailure) {
        switch cell {
        case .empty: return
        case .text(let text): try write(text, at: column, styles.text)
        case .marked(let text): try write(text, at: column, styles.marked)
        case .number(let text):
            guard text.utf8.allSatisfy({ $0 >= 0x2D && $0 <= 0x39 && $0 != 0x2F }), let number = Double(text) else {
                return try write(text, at: column, styles.text)
            }
            try check(worksheet_write_number(sheet, nextRow, column, number, styles.number))
        }
    }

    private func write(
        _ text: String,
        at column: UInt16,
        _ style: UnsafeMutablePointer<lxw_format>
    ) throws(WritingFailure) {
        guard !text.isEmpty else { return }
        // A NUL would end the C string. The library escapes other characters that XML does not allow.
        let whole = text.utf8.contains(0) ? text.replacing("\0", with: "") : text
        let escaped = EscapedCharacters.escape(whole)
        let isTooLong = escaped.utf16.count > Self.longestText
        let fitting = isTooLong ? String(escaped.unicodeScalars.prefix(Self.longestText / 2 - 1)) + "…" : escaped
        try check(worksheet_write_string(sheet, nextRow, column, fitting, style))
    }

    /// Adds the list of choices. Up to 255 characters fit into the rule; a longer list is written to a hidden sheet.
    private func offer(_ column: SheetColumn, at index: Int) throws(WritingFailure) {
        guard !column.choices.isEmpty else { return }
        let joined = column.choices.joined(separator: ",")
        let isLong = joined.unicodeScalars.count > 255 || column.choices.contains { $0.contains(",") }
        let formula = isLong ? try workbook.hiddenList(column.choices, for: index) : "\"" + joined + "\""
        try DropDown(formula: formula, heading: column.heading)
            .attach(to: sheet, column: UInt16(clamping: index), rows: 1...Self.listedRows)
    }
}
