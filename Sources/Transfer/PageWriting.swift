import SQLDatabase

/// Saves pages of one step in the target.
struct PageWriting: Sendable {
    let step: CopyPlan.Step

    private var table: CopiedTable { step.table }

    /// - Throws: `TransferFailure.zeroInText` if PostgreSQL cannot store a text.
    func save(_ rows: [[SQLValue]], in tx: any SQLTransaction) throws {
        if tx.dialect == .postgres { try refuseZeros(rows) }
        if step.addsRows { try add(rows, in: tx) } else { try fillIn(rows, in: tx) }
    }

    private func add(_ rows: [[SQLValue]], in tx: any SQLTransaction) throws {
        let columns = table.columns.map(\.name)
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let later = columns.indices.filter { step.leftOut.contains(columns[$0]) }
        try tx.execute(
            "INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES (\(marks))",
            rows: rows.map { row in
                var row = row
                for place in later { row[place] = .null }
                return row
            }
        )
    }

    private func fillIn(_ rows: [[SQLValue]], in tx: any SQLTransaction) throws {
        let filled = table.columns.indices.filter { step.filledIn.contains(table.columns[$0].name) }
        let changes = filled.map { "\(table.columns[$0].name) = ?" }.joined(separator: ", ")
        let condition = table.key.map { "\($0) = ?" }.joined(separator: " AND ")
        let pages = TablePages(table)
        try tx.execute(
            "UPDATE \(table.name) SET \(changes) WHERE \(condition)",
            rows: rows.filter { row in filled.contains { row[$0] != .null } }
                .map { row in filled.map { row[$0] } + pages.key(of: row) }
        )
    }

    private func refuseZeros(_ rows: [[SQLValue]]) throws {
        for (place, column) in table.columns.enumerated() where column.kind == .text {
            for row in rows {
                guard case .text(let text) = row[place], text.utf8.contains(0) else { continue }
                throw TransferFailure.zeroInText(table: table.name, column: column.name)
            }
        }
    }
}
