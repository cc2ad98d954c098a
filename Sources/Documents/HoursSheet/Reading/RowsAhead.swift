import Spreadsheet
import Threads

/// Reads a sheet's rows on a separate thread, slightly ahead of the caller: the workbook is unpacked while earlier rows
/// are checked.
struct RowsAhead {
    private typealias Line = HandOver<[SheetRow], SheetRemarks>

    private static let blocksAhead = 8
    private static let rowsInBlock = 500
    /// A limit in bytes, because a row may have sixteen thousand cells, and cells may be long.
    private static let bytesInBlock = 1 << 20
    private static let bytesOfCell = 50

    let path: String
    let sheet: WorkbookReader.Sheet

    /// Calls `body` like `WorkbookReader.forEachRow`. After it returns or throws, nothing more is read.
    @discardableResult
    func forEachRow(_ body: (SheetRow) throws -> RowFlow) throws -> SheetRemarks {
        try Line.withGiver(places: Self.blocksAhead) { [path, sheet] line in
            try Self.read(path, sheet, into: line)
        } take: { line in
            while let rows = try line.take() {
                for row in rows where try body(row) == .stop { return SheetRemarks() }
            }
            return line.end ?? SheetRemarks()
        }
    }

    private static func read(_ path: String, _ sheet: WorkbookReader.Sheet, into line: Line) throws -> SheetRemarks {
        let reader = try WorkbookReader.open(path: path)
        var block: [SheetRow] = []
        var bytes = 0
        let remarks = try reader.forEachRow(in: sheet) { row in
            block.append(reader.isText ? row.asMeant : row)
            bytes += row.cells.reduce(0) { $0 + $1.text.utf8.count + bytesOfCell }
            guard block.count == rowsInBlock || bytes > bytesInBlock else { return .continue }
            defer { (block, bytes) = ([], 0) }
            return line.give(block) ? .continue : .stop
        }
        if !block.isEmpty { _ = line.give(block) }
        return remarks
    }
}
