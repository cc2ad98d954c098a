/// Rows of text under a header. Cells wrap; missing cells are empty and surplus ones are left out.
public struct Table: Sendable {
    public struct Column: Sendable {
        public var title: String
        /// The column's part of the table's width: 2 is twice as wide as 1.
        public var share: Double
        public var alignment: TextStyle.Alignment

        public init(_ title: String, share: Double, alignment: TextStyle.Alignment = .left) {
            self.title = title
            self.share = share
            self.alignment = alignment
        }
    }

    public var columns: [Column]
    public var rows: [[String]]
    public var look: TableLook

    public init(columns: [Column], rows: [[String]], look: TableLook = TableLook()) {
        self.columns = columns
        self.rows = rows
        self.look = look
    }
}

/// How a table looks: fine rules between rows, a stronger one under the header and at both ends.
public struct TableLook: Sendable {
    public var header: TextStyle
    public var cell: TextStyle
    /// Free space beside and above the text of a cell, in points.
    public var padding: (horizontal: Double, vertical: Double)
    public var ruleInk: Ink
    public var edgeInk: Ink
    /// Colour behind the header, if any.
    public var headerFill: Ink?

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
