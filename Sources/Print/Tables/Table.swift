/// A table of text with a header. Text wraps inside cells. Missing cells are empty, and extra cells are left out.
public struct Table: Sendable {
    /// A column of a table.
    public struct Column: Sendable {
        /// The text in the header.
        public var title: String
        /// The column's share of the width: a column with 2 is twice as wide as one with 1.
        public var share: Double
        /// The alignment of the cells.
        public var alignment: TextStyle.Alignment

        /// Creates a column.
        public init(_ title: String, share: Double, alignment: TextStyle.Alignment = .left) {
            self.title = title
            self.share = share
            self.alignment = alignment
        }
    }

    /// The columns.
    public var columns: [Column]
    /// The texts of the cells, row by row.
    public var rows: [[String]]
    /// The look of the table.
    public var look: TableLook

    /// Creates a table.
    public init(columns: [Column], rows: [[String]], look: TableLook = TableLook()) {
        self.columns = columns
        self.rows = rows
        self.look = look
    }
}

/// The look of a table: thin rules between rows, and stronger rules under the header and at both ends.
public struct TableLook: Sendable {
    /// The style of the header.
    public var header: TextStyle
    /// The style of the cells.
    public var cell: TextStyle
    /// The space around the text of a cell, in points.
    public var padding: (horizontal: Double, vertical: Double)
    /// The colour of the rules between rows.
    public var ruleInk: Ink
    /// The colour of the rules at the ends and under the header.
    public var edgeInk: Ink
    /// The colour behind the header; `nil` for none.
    public var headerFill: Ink?

    /// Creates a look.
    public init(
        header: TextStyle = TextStyle(.sans, 9, bold: true),
        cell: TextStyle = TextStyle(.sans, 9),
        padding: (horizontal: Double, vertical: Double) = (4, 2.5),
        ruleInk: Ink = Ink(0xc9d0d6),
        edgeInk: Ink = .black,
        headerFill: Ink? = nil
    ) {
        self.header = header
        self.cell = cell
        self.padding = padding
        self.ruleInk = ruleInk
        self.edgeInk = edgeInk
        self.headerFill = headerFill
    }
}
