/// One file format behind the one reader: what a new format has to offer.
protocol WorkbookSource {
    var sheets: [WorkbookReader.Sheet] { get }
    func forEachRow(inSheet index: Int, _ body: @escaping (SheetRow) throws -> RowFlow) throws -> SheetRemarks
}
