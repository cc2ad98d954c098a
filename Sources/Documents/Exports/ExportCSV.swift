import Spreadsheet

/// Writes an export as comma-separated text in UTF-8, piece by piece. It is safe to open in a spreadsheet.
public struct ExportCSV: Sendable {
    private var writer = CSVWriter()

    /// Creates a writer.
    public init() {}

    /// Returns the start of the file: the byte order mark and the heading row.
    public mutating func heading(of table: ExportTable) -> [UInt8] {
        writer.append(table.headings)
        return writer.take()
    }

    /// Returns the bytes of rows.
    public mutating func bytes(of rows: [ExportRow]) -> [UInt8] {
        for row in rows { writer.append(row.cells.map { Neutralised.write($0.plain) }) }
        return writer.take()
    }
}

/// Writes the receipt of an import as comma-separated text, piece by piece: the refused rows as given, each with its
/// row number and its problems in the last columns, ready to be corrected and uploaded again.
public struct ReceiptCSV: Sendable {
    private var writer = CSVWriter()
    private let layout: ReceiptLayout

    /// Creates a receipt.
    ///
    /// - Parameters:
    ///   - headings: The headings of the imported sheet.
    ///   - keepsRowNumbers: Whether to add a column for the original row numbers.
    public init(headings: [String], keepsRowNumbers: Bool = false) {
        layout = ReceiptLayout(headings: headings, keepsRowNumbers: keepsRowNumbers)
        writer.append(layout.headings.map(Neutralised.write))
    }

    /// Appends a refused row.
    ///
    /// - Parameters:
    ///   - given: The cells of the row as given, in the order of the headings.
    ///   - row: The number of the row in the imported sheet.
    ///   - problems: The messages in the order in which they are shown.
    public mutating func append(given: [String], row: Int? = nil, problems: [String]) {
        writer.append((layout.cells(given: given, row: row) + [layout.text(problems)]).map(Neutralised.write))
    }

    /// Returns all bytes since the last call, beginning with the byte order mark and the heading row.
    public mutating func take() -> [UInt8] { writer.take() }
}
