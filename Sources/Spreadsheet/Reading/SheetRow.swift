/// One row with at least one filled cell.
public struct SheetRow: Hashable, Sendable {
    /// The number of the row in the sheet, starting at 1.
    public let number: Int
    /// The filled cells, ordered by column. Each column appears once.
    public let cells: [SheetCell]

    /// Creates a row.
    public init(number: Int, cells: [SheetCell]) {
        self.number = number
        self.cells = cells
    }

    /// The cell in a column (starting at 0); `nil` if it is empty.
    public subscript(column: Int) -> SheetCell? {
        if column < cells.count, column >= 0, cells[column].column == column { return cells[column] }
        var low = 0
        var high = min(cells.count, column)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].column == column ? cells[low] : nil
    }
}

/// Whether to continue reading rows.
public enum RowFlow: Sendable {
    case `continue`, stop
}
