/// One row with at least one filled cell.
public struct SheetRow: Hashable, Sendable {
    /// The sheet's own row number, from 1.
    public let number: Int
    /// In ascending order of column, each column once.
    public let cells: [SheetCell]

    public init(number: Int, cells: [SheetCell]) {
        self.number = number
        self.cells = cells
    }

    /// The cell in that column (from 0); nil when it is empty.
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

/// What a row's receiver wants next.
public enum RowFlow: Sendable {
    case `continue`, stop
}
