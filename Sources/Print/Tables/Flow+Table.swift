extension Flow {
    /// Sets a table over the whole width. Its header is repeated on every page. A row moves to the next page as a
    /// whole, unless it is higher than a page; then it is divided.
    public mutating func table(_ table: Table) throws(PrintFailure) {
        let header = row(table.columns.map(\.title), of: table, style: table.look.header)
        let first = table.rows.first.map { row($0, of: table, style: table.look.cell) }
        try reserve(header.height + min(first?.height ?? 0, box.height / 4))
        try begin(table, header)
        for (index, texts) in table.rows.enumerated() {
            let next = index == 0 ? first : nil
            try add(next ?? row(texts, of: table, style: table.look.cell), of: table, header)
            let isLast = index == table.rows.count - 1
            rule(thickness: isLast ? 0.7 : 0.35, ink: isLast ? table.look.edgeInk : table.look.ruleInk)
        }
    }

    private func row(_ texts: [String], of table: Table, style: TextStyle) -> TableRow {
        TableRow(texts, columns: table.columns, style: style, look: table.look, in: box, by: typesetter)
    }

    private mutating func begin(_ table: Table, _ header: TableRow) throws(PrintFailure) {
        try block(height: header.height) { page, box in
            if let fill = table.look.headerFill { page.fill(box, ink: fill) }
            header.draw(lines: 0..<header.lineCount, on: &page, y: box.y)
            page.line(
                from: Point(x: box.x, y: box.y),
                to: Point(x: box.right, y: box.y),
                thickness: 0.7,
                ink: table.look.edgeInk
            )
        }
        rule(thickness: 0.5, ink: table.look.edgeInk)
    }

    private mutating func add(_ row: TableRow, of table: Table, _ header: TableRow) throws(PrintFailure) {
        if row.height > remaining + 0.01 {
            // A row that is too high even for an empty page begins here and continues on the next page.
            let fitsFreshPage = header.height + row.height <= box.height
            if fitsFreshPage || row.linesFitting(remaining) < 1 { try continueTable(table, header) }
        }
        var next = 0
        while next < row.lineCount {
            if next > 0 { try continueTable(table, header) }
            let end = min(row.lineCount, next + max(1, row.linesFitting(remaining)))
            try block(height: row.height(ofLines: end - next)) { page, box in
                row.draw(lines: next..<end, on: &page, y: box.y)
            }
            next = end
        }
    }

    private mutating func continueTable(_ table: Table, _ header: TableRow) throws(PrintFailure) {
        try breakPage()
        try begin(table, header)
    }
}
