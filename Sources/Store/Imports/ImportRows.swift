public import Domain
public import SQLDatabase

/// The rows of batches that users may want to see: all refused and similar rows, and the first of the others.
public enum ImportRows {
    private static let columns = """
        row_number, state, new_person, cells, name, document_kind, document_number, credit_year, subject, title, hours,
        activity, activity_filled_in, is_like, like_row, like_title, like_hours, like_started_on, like_completed_on,
        like_origin, original_row
        """

    /// Adds rows with their problems.
    public static func add(_ rows: [StagedRow], to batch: BatchID, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO import_row (batch_id, \(columns)) VALUES (\(placeholders(22)))
            ON CONFLICT (batch_id, state, row_number) DO NOTHING
            """,
            rows: rows.map { row in
                [
                    .id(batch), .integer(row.number), .text(row.state.rawValue), .flag(row.isNewPerson),
                    .text(CellText.join(row.cells)), .text(row.name), .text(row.document.kind.rawValue),
                    .text(row.document.value), .integer(row.creditYear), .text(row.subject), .text(row.title),
                    .integer(row.hours?.hundredths), .text(row.activity), .flag(row.isActivityFilledIn),
                ] + values(of: row.like) + [.integer(row.originalRow)]
            }
        )
        try tx.execute(
            """
            INSERT INTO import_problem (batch_id, row_number, place, column_name, code, value, message)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            rows: rows.flatMap { row in
                row.problems.enumerated().map { place, problem in
                    [
                        .id(batch), .integer(row.number), .integer(place), .text(problem.column),
                        .text(problem.code), .text(problem.value), .text(problem.message),
                    ]
                }
            }
        )
    }

    /// Returns the next rows of one state in the order of the sheet, with their problems.
    public static func list(
        _ batch: BatchID,
        _ state: ImportRowState,
        after number: Int = 0,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [StagedRow] {
        let rows = try sql.rows(
            """
            SELECT \(columns) FROM import_row WHERE batch_id = ? AND state = ? AND row_number > ?
            ORDER BY row_number LIMIT ?
            """,
            [.id(batch), .text(state.rawValue), .integer(number), .integer(limit)],
            read
        )
        guard state == .refused, let last = rows.last else { return rows }
        var found = Dictionary(
            grouping: try problems(batch, from: number + 1, to: last.number, in: sql),
            by: \.row
        )
        return rows.map { row in
            var row = row
            row.problems = found.removeValue(forKey: row.number)?.map(\.problem) ?? []
            return row
        }
    }

    /// Removes rows of one state, because their state has changed.
    public static func remove(
        _ batch: BatchID,
        _ state: ImportRowState,
        rows: [Int],
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            "DELETE FROM import_row WHERE batch_id = ? AND state = ? AND row_number = ?",
            rows: rows.map { [.id(batch), .text(state.rawValue), .integer($0)] }
        )
    }

    /// Removes all rows, problems and new people of a batch.
    public static func removeAll(of batch: BatchID, in tx: any SQLTransaction) throws {
        for table in ["import_problem", "import_row", "import_person"] {
            try tx.execute("DELETE FROM \(table) WHERE batch_id = ?", [.id(batch)])
        }
    }

    private static func values(of like: Resemblance?) -> [SQLValue] {
        [
            .flag(like != nil), .integer(like?.row), .text(like?.title), .integer(like?.hours?.hundredths),
            .text(like?.started?.iso), .text(like?.completed?.iso), .text(like?.origin?.rawValue),
        ]
    }

    private static func readLike(_ row: inout SQLRow) throws -> Resemblance? {
        let isLike = try row.flag()
        let like = Resemblance(
            row: row.optionalInteger(),
            title: row.optionalText(),
            hours: row.optionalInteger().map(Hours.init(hundredths:)),
            started: try row.optionalText().map { try storedDay($0, of: "import_row.like_started_on") },
            completed: try row.optionalText().map { try storedDay($0, of: "import_row.like_completed_on") },
            origin: try row.optionalText().map { try word($0, of: "import_row.like_origin") }
        )
        return isLike ? like : nil
    }

    private static func read(_ row: inout SQLRow) throws -> StagedRow {
        let number = try row.integer()
        let state: ImportRowState = try word(try row.text(), of: "import_row.state")
        let isNew = try row.flag()
        let cells = CellText.split(try row.text())
        let name = try row.text()
        let kind: DocumentKind = try word(try row.text(), of: "import_row.document_kind")
        let document = DocumentNumber(stored: try row.text(), kind: kind)
        let year = row.optionalInteger()
        let subject = row.optionalText()
        let title = try row.text()
        let hours = row.optionalInteger().map(Hours.init(hundredths:))
        let activity = row.optionalText()
        let isFilledIn = try row.flag()
        let like = try readLike(&row)
        return StagedRow(
            number: number,
            originalRow: row.optionalInteger(),
            state: state,
            isNewPerson: isNew,
            cells: cells,
            name: name,
            document: document,
            creditYear: year,
            subject: subject,
            title: title,
            hours: hours,
            activity: activity,
            isActivityFilledIn: isFilledIn,
            like: like,
            problems: []
        )
    }
}
