/// What of a sheet looks otherwise in a spreadsheet than it is read: hidden rows and columns, merged cells. Nothing of it
/// changes a value.
public struct SheetRemarks: Hashable, Sendable {
    /// Some cells that are shown as one: only the first of them holds a value. Rows from 1, columns from 0.
    public struct Merged: Hashable, Sendable {
        public let rows: ClosedRange<Int>
        public let columns: ClosedRange<Int>

        /// `B2:B10`
        public var text: String {
            let first = SheetCell.address(column: columns.lowerBound, row: rows.lowerBound)
            return first + ":" + SheetCell.address(column: columns.upperBound, row: rows.upperBound)
        }
    }

    /// At most `limit` of each are kept; the counts are of all.
    static let limit = 1_000

    public private(set) var merged: [Merged] = []
    /// Filled rows that are hidden, by hand or by a filter.
    public private(set) var hiddenRows: [Int] = []
    public private(set) var hiddenRowCount = 0
    public private(set) var hiddenColumns: [ClosedRange<Int>] = []
    /// Whether a filter is set.
    public internal(set) var isFiltered = false

    /// The remarks of two readers of one sheet.
    func joined(with other: SheetRemarks) -> SheetRemarks {
        var all = self
        all.merged += other.merged
        all.hiddenRows += other.hiddenRows
        all.hiddenRowCount += other.hiddenRowCount
        all.hiddenColumns += other.hiddenColumns
        all.isFiltered = all.isFiltered || other.isFiltered
        return all
    }

    public init() {}

    mutating func noteHidden(row: Int) {
        hiddenRowCount += 1
        if hiddenRows.count < Self.limit { hiddenRows.append(row) }
    }

    /// - Parameter columns: from 0.
    mutating func noteHidden(columns first: Int, _ last: Int) {
        if first <= last, first >= 0, hiddenColumns.count < Self.limit { hiddenColumns.append(first...last) }
    }

    /// - Parameter reference: `B2:B10`; anything else is passed over.
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
    /// `B2` of column 1 and row 2.
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
