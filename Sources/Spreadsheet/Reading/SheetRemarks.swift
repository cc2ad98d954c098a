/// Properties of a sheet that a user sees but that do not change any value: hidden rows and columns, merged cells,
/// filters.
public struct SheetRemarks: Hashable, Sendable {
    /// Cells that are shown as one. Only the first has a value.
    public struct Merged: Hashable, Sendable {
        /// The rows, starting at 1.
        public let rows: ClosedRange<Int>
        /// The columns, starting at 0.
        public let columns: ClosedRange<Int>

        /// The range in the usual form: `B2:B10`.
        public var text: String {
            let first = SheetCell.address(column: columns.lowerBound, row: rows.lowerBound)
            return first + ":" + SheetCell.address(column: columns.upperBound, row: rows.upperBound)
        }
    }

    /// The largest number of entries in each list. The counts include all.
    static let limit = 1_000

    /// The merged cells.
    public private(set) var merged: [Merged] = []
    /// The filled rows that are hidden, by hand or by a filter.
    public private(set) var hiddenRows: [Int] = []
    /// The number of filled rows that are hidden.
    public private(set) var hiddenRowCount = 0
    /// The hidden columns, starting at 0.
    public private(set) var hiddenColumns: [ClosedRange<Int>] = []
    /// Whether a filter is set.
    public internal(set) var isFiltered = false

    /// Joins the remarks of two readers of the same sheet.
    func joined(with other: SheetRemarks) -> SheetRemarks {
        var all = self
        all.merged += other.merged
        all.hiddenRows += other.hiddenRows
        all.hiddenRowCount += other.hiddenRowCount
        all.hiddenColumns += other.hiddenColumns
        all.isFiltered = all.isFiltered || other.isFiltered
        return all
    }

    /// Creates empty remarks.
    public init() {}

    mutating func noteHidden(row: Int) {
        hiddenRowCount += 1
        if hiddenRows.count < Self.limit { hiddenRows.append(row) }
    }

    ///  - Parameter columns: The first column, starting at 0.
    mutating func noteHidden(columns first: Int, _ last: Int) {
        if first <= last, first >= 0, hiddenColumns.count < Self.limit { hiddenColumns.append(first...last) }
    }

    ///  - Parameter reference: A range like `B2:B10`; anything else is ignored.
    mutating func noteMerged(_ reference: String) {
        let corners = reference.split(separator: ":").map { corner in
            let letters = corner.prefix { $0.isASCII && $0.isLetter }
            let column = letters.uppercased().utf8.reduce(0) { min($0 * 26 + Int($1) - 0x40, 1 << 20) }
            return (column: column - 1, row: Int(corner.dropFirst(letters.count)) ?? 0)
        }
        guard corners.count == 2 else { return }
        noteMerged(rows: corners[0].row, corners[1].row, columns: corners[0].column, corners[1].column)
    }

    mutating func noteMerged(rows first: Int, _ last: Int, columns left: Int, _ right: Int) {
        guard first >= 1, first <= last, left >= 0, left <= right, merged.count < Self.limit else { return }
        merged.append(Merged(rows: first...last, columns: left...right))
    }
}

extension SheetCell {
    /// The address of a cell, such as `B2` for column 1 and row 2.
    public static func address(column: Int, row: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26)))) + letters
            rest = (rest - 1) / 26
        }
        return letters + String(row)
    }
}
