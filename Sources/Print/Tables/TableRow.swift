/// One row of a table with its shaped cells.
struct TableRow {
    private let cells: [(text: ShapedText, x: Double)]
    private let padding: Double
    let lineCount: Int
    private let lineHeight: Double

    init(
        _ texts: [String],
        columns: [Table.Column],
        style: TextStyle,
        look: TableLook,
        in box: Box,
        by typesetter: Typesetter
    ) {
        let shares = max(columns.reduce(0) { $0 + $1.share }, .leastNormalMagnitude)
        var x = box.x
        var cells: [(ShapedText, Double)] = []
        for (index, column) in columns.enumerated() {
            let width = box.width * column.share / shares
            let cellStyle = style.with { $0.alignment = column.alignment }
            let inner = max(style.size, width - 2 * look.padding.horizontal)
            let text = index < texts.count ? texts[index] : ""
            cells.append((typesetter.shape(text, cellStyle, width: inner), x + look.padding.horizontal))
            x += width
        }
        self.cells = cells
        padding = look.padding.vertical
        lineHeight = style.lineHeight
        lineCount = cells.map(\.0.lineCount).max() ?? 1
    }

    var height: Double { height(ofLines: lineCount) }

    func height(ofLines count: Int) -> Double { Double(count) * lineHeight + 2 * padding }

    /// The number of lines of the row that fit into a height.
    func linesFitting(_ height: Double) -> Int {
        max(0, Int((height + 0.01 - 2 * padding) / lineHeight))
    }

    func draw(lines: Range<Int>, on page: inout Page, y: Double) {
        for cell in cells {
            page.add(cell.text, lines: lines, x: cell.x, y: y + padding)
        }
    }
}
