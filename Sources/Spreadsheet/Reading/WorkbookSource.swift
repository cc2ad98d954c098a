/// A file format that `WorkbookReader` can read.
protocol WorkbookSource {
    var sheets: [WorkbookReader.Sheet] { get }
    func forEachRow(inSheet index: Int, _ body: @escaping (SheetRow) throws -> RowFlow) throws -> SheetRemarks
}
