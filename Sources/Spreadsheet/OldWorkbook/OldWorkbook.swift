/// An `.xls` workbook of Excel 5 to 2003 (BIFF5 and BIFF8).
final class OldWorkbook: WorkbookSource {
    let sheets: [WorkbookReader.Sheet]
    private let stream: CompoundStream
    private let globals: OldWorkbookGlobals
    private let limits: ReadingLimits

    init(path: String, limits: ReadingLimits) throws(WorkbookFailure) {
        let file = try CompoundFile(path: path, limits: limits)
        // Excel 97 stored a second copy for Excel 95 under the older name.
        if let stream = try file.stream(named: "Workbook") {
            self.stream = stream
        } else {
            guard let stream = try file.stream(named: "Book") else { throw CompoundFile.damaged }
            self.stream = stream
        }
        self.limits = limits
        globals = try OldWorkbookGlobals(stream, limits: limits)
        sheets = globals.entries.map(\.sheet)
        if sheets.isEmpty { throw .broken("没有工作表") }
    }

    func forEachRow(inSheet index: Int, _ body: @escaping (SheetRow) throws -> RowFlow) throws -> SheetRemarks {
        let records = try RecordStream(stream, at: globals.entries[index].position)
        var rows = OldSheetRows(globals: globals, limits: limits, receive: body)
        do { try rows.read(records) } catch is EnoughRows {}
        return rows.remarks
    }
}
