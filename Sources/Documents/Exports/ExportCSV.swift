import Spreadsheet

/// An export as comma-separated text in UTF-8, piece by piece, safe to be opened in a spreadsheet.
public struct ExportCSV: Sendable {
    private var writer = CSVWriter()

    public init() {}

    /// The byte order mark and the heading row, with which the file begins.
    public mutating func heading(of table: ExportTable) -> [UInt8] {
        writer.append(table.headings)
        return writer.take()
    }

    public mutating func bytes(of rows: [ExportRow]) -> [UInt8] {
        for row in rows { writer.append(row.cells.map { Neutralised.write($0.plain) }) }
        return writer.take()
    }
}

/// The receipt of an import as comma-separated text, piece by piece: the refused rows as they were given, each with
/// where it stood and its problems in the last columns, ready to be mended and uploaded again.
public struct ReceiptCSV: Sendable {
    private var writer = CSVWriter()
    private let layout: ReceiptLayout

    /// - Parameters:
    ///   - headings: of the sheet that was imported.
    ///   - keepsRowNumbers: whether there is a column for where rows stood.
    public init(headings: [String], keepsRowNumbers: Bool = false) {
        layout = ReceiptLayout(headings: headings, keepsRowNumbers: keepsRowNumbers)
        writer.append(layout.headings.map(Neutralised.write))
    }

    /// - Parameters:
    ///   - given: the row's cells under the headings.
    ///   - row: where it stood.
    ///   - problems: their messages, in the order to be shown.
    public mutating func append(given: [String], row: Int? = nil, problems: [String]) {
        writer.append((layout.cells(given: given, row: row) + [layout.text(problems)]).map(Neutralised.write))
    }

    /// Everything since the last time; the byte order mark and the heading row at first.
    public mutating func take() -> [UInt8] { writer.take() }
}
