/// Reads a workbook of any size as a stream of rows, in limited memory: `.xlsx`, `.xls` (Excel 5 to 2003) and `.csv`,
/// whose only sheet has the name `CSV`. It must not be used by two threads at once.
public final class WorkbookReader {
    /// A sheet of the workbook.
    public struct Sheet: Hashable, Sendable {
        /// The name of the sheet.
        public let name: String
        /// Whether the sheet is hidden.
        public let isHidden: Bool

        init(name: String, isHidden: Bool) {
            self.name = name.withoutNUL
            self.isHidden = isHidden
        }
    }

    private let source: any WorkbookSource

    /// Whether the file is text. A spreadsheet program would take some texts in it for formulas.
    public let isText: Bool

    /// The sheets in the workbook's order.
    public var sheets: [Sheet] { source.sheets }

    private init(source: any WorkbookSource) {
        self.source = source
        isText = source is DelimitedText
    }

    /// Opens a workbook, and reads the list of its sheets. The format is found by content, never by the file's name.
    public static func open(
        path: String,
        limits: ReadingLimits = ReadingLimits()
    ) throws(WorkbookFailure) -> WorkbookReader {
        switch try FileKind.of(path: path) {
        case .zip: WorkbookReader(source: try OOXMLWorkbook(path: path, limits: limits))
        case .oldWorkbook: WorkbookReader(source: try OldWorkbook(path: path, limits: limits))
        case .text: WorkbookReader(source: try DelimitedText(path: path, limits: limits))
        case .encryptedPackage: throw .encrypted
        case .other(let name): throw .unsupported(name)
        }
    }

    /// Calls `body` with each filled row in order, until it returns `.stop` or throws. A `WorkbookFailure` may be
    /// thrown after some rows: the rows after the damage are unknown.
    ///  - Returns: Remarks about the part of the sheet that was read.
    @discardableResult
    public func forEachRow(in sheet: Sheet, _ body: (SheetRow) throws -> RowFlow) throws -> SheetRemarks {
        guard let index = sheets.firstIndex(of: sheet) else {
            throw WorkbookFailure.sheetMissing(sheet.name, among: sheets.map(\.name))
        }
        return try withoutActuallyEscaping(body) { try source.forEachRow(inSheet: index, $0) }
    }

    /// Returns the sheet with this name. Case and spaces do not matter.
    ///
    /// - Throws: `WorkbookFailure` if there is none.
    public func sheet(named name: String) throws(WorkbookFailure) -> Sheet {
        let wanted = name.lowercased().filter { !$0.isWhitespace }
        for sheet in sheets where sheet.name == name { return sheet }
        for sheet in sheets where sheet.name.lowercased().filter({ !$0.isWhitespace }) == wanted { return sheet }
        throw .sheetMissing(name, among: sheets.map(\.name))
    }
}
