/// Builds the rows of a sheet cell by cell, within the limits, and passes them on.
struct RowAssembly {
    private let receive: (SheetRow) throws -> RowFlow
    private let limits: ReadingLimits
    private var number = 0
    private var seen = 0
    private var bytes = 0
    private var column = -1
    private var isInOrder = true
    private var isHidden = false
    private(set) var remarks = SheetRemarks()
    private var cells: [SheetCell] = []

    init(limits: ReadingLimits, receive: @escaping (SheetRow) throws -> RowFlow) {
        self.limits = limits
        self.receive = receive
    }

    /// Begins a row. Without a stated number, it follows the previous row.
    mutating func begin(_ stated: Int?, isHidden: Bool = false) throws {
        self.isHidden = isHidden
        seen += 1
        number = stated ?? number + 1
        guard number <= limits.rows, seen <= limits.rows else {
            throw WorkbookFailure.hostile("超过 \(limits.rows) 行")
        }
        column = -1
        isInOrder = true
        bytes = 0
        cells.removeAll(keepingCapacity: true)
    }

    /// The column of the row's next cell. Without a stated column, it follows the previous cell.
    mutating func place(_ stated: Int?) throws -> Int {
        let next = stated ?? column + 1
        guard next < limits.columns else { throw WorkbookFailure.hostile("第 \(number) 行超过 \(limits.columns) 列") }
        if next <= column { isInOrder = false }
        column = next
        return next
    }

    mutating func add(_ cell: SheetCell, bytes count: Int) throws {
        // A few bytes may refer to a long shared string.
        bytes += max(count, cell.text.utf8.count)
        guard bytes <= limits.rowBytes, cells.count < limits.columns else {
            throw WorkbookFailure.hostile("第 \(number) 行内容过多")
        }
        cells.append(cell)
    }

    mutating func finish() throws {
        guard !cells.isEmpty else { return }
        if !isInOrder { putInOrder() }
        if isHidden { remarks.noteHidden(row: number) }
        if try receive(SheetRow(number: number, cells: cells)) == .stop { throw EnoughRows() }
    }

    /// The position in the sheet, to return to if another reader must read the row.
    var mark: (number: Int, seen: Int) { (number, seen) }

    mutating func restore(_ mark: (number: Int, seen: Int)) {
        (number, seen) = mark
    }

    /// Sorts the cells of a row written out of order. The last cell of a column is kept.
    private mutating func putInOrder() {
        var last: [Int: SheetCell] = [:]
        for cell in cells { last[cell.column] = cell }
        cells = last.values.sorted { $0.column < $1.column }
    }
}
