/// Reads a workbook of any size as a stream of rows, in bounded memory: `.xlsx`, `.xls` (Excel 5 to 2003) and `.csv`,
/// whose one sheet is called `CSV`. Not for use from two threads at once.
public final class WorkbookReader {
    public struct Sheet: Hashable, Sendable {
        public let name: String
        public let isHidden: Bool
    }

    private let source: any WorkbookSource

    /// Whether it is a text file, in which a spreadsheet would take some texts for formulas.
    public let isText: Bool

    /// In the workbook's own order.
    public var sheets: [Sheet] { source.sheets }

    private init(source: any WorkbookSource) {
        self.source = source
        isText = source is DelimitedText
    }

    /// Tells the format by content, never by name, and reads what describes the sheets.
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

    /// Gives each filled row in the sheet's order until the body says `.stop` or throws.
    /// A `WorkbookFailure` may come after rows have been given: what follows the damage is unknown.
    /// - Returns: what was noticed beside the rows, as far as the sheet was read.
    @discardableResult
    public func forEachRow(in sheet: Sheet, _ body: (SheetRow) throws -> RowFlow) throws -> SheetRemarks {
        guard let index = sheets.firstIndex(of: sheet) else {
            throw WorkbookFailure.sheetMissing(sheet.name, among: sheets.map(\.name))
        }
        return try withoutActuallyEscaping(body) { try source.forEachRow(inSheet: index, $0) }
    }

    /// The sheet of that name, however its case and surrounding spaces are written.
    public func sheet(named name: String) throws(WorkbookFailure) -> Sheet {
        let wanted = name.lowercased().filter { !$0.isWhitespace }
        for sheet in sheets where sheet.name == name { return sheet }
        for sheet in sheets where sheet.name.lowercased().filter({ !$0.isWhitespace }) == wanted { return sheet }
        throw .sheetMissing(name, among: sheets.map(\.name))
    }
}
