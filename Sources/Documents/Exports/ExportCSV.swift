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

/// The receipt of an import as comma-separated text, piece by piece: the refused rows as they were given, each with its
/// problems in a last column, ready to be mended and uploaded again.
public struct ReceiptCSV: Sendable {
    private var writer = CSVWriter()
    private let width: Int

    /// - Parameter headings: of the sheet that was imported.
    public init(headings: [String]) {
        width = headings.count
        writer.append((headings + [HoursHeading.problemsHeading]).map(Neutralised.write))
    }

    /// `given` are the row's cells under the headings; `problems` their messages, in the order to be shown.
    public mutating func append(given: [String], problems: [String]) {
        let cells = given.prefix(width) + Array(repeating: "", count: max(0, width - given.count))
        let lines = problems.count < 2 ? problems : problems.enumerated().map { "\($0 + 1). \($1)" }
        writer.append((cells + [lines.joined(separator: "\n")]).map(Neutralised.write))
    }

    /// Everything since the last time; the byte order mark and the heading row at first.
    public mutating func take() -> [UInt8] { writer.take() }
}
