public import Domain
public import SQLDatabase

/// Where the rows of a batch are kept, with their problems.
public enum ImportRows {
    /// How many rows stand in each state.
    public struct Tally: Hashable, Sendable {
        public var new = 0
        public var already = 0
        public var refused = 0
        public var added = 0
        /// People that the new rows would make.
        public var newPeople = 0

        public init() {}
    }

    private static let columns = """
        row_number, state, new_person, cells, name, document_kind, document_number, organisation_id, series,
        credit_year, subject, activity, title, hours, started_on, completed_on, row_key, note
        """

    public static func add(_ row: StagedRow, to batch: BatchID, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO import_row (batch_id, \(columns))
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(batch.text), .integer(row.number), .text(row.state.rawValue), .flag(row.isNewPerson),
                .text(CellText.join(row.cells)), .text(row.name), .text(row.document.kind.rawValue),
                .text(row.document.value), .text(row.organisation?.text), .text(row.series),
                .integer(row.creditYear), .text(row.subject), .text(row.activity), .text(row.title),
                .integer(row.hours?.hundredths), .text(row.started?.iso), .text(row.completed?.iso),
                .text(row.key), .text(row.note),
            ]
        )
        for (place, problem) in row.problems.enumerated() {
            try tx.execute(
                """
                INSERT INTO import_problem (batch_id, row_number, place, column_name, code, value, message)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(batch.text), .integer(row.number), .integer(place), .text(problem.column),
                    .text(problem.code), .text(problem.value), .text(problem.message),
                ]
            )
        }
    }

    public static func tally(_ batch: BatchID, in sql: any SQLReader) throws -> Tally {
        var tally = Tally()
        let counts = try sql.rows(
            "SELECT state, count(*) FROM import_row WHERE batch_id = ? GROUP BY state",
            [.text(batch.text)]
        ) { row in (try word(try row.text(), of: "import_row.state") as ImportRowState, try row.integer()) }
        for (state, count) in counts {
            switch state {
            case .new: tally.new = count
            case .already: tally.already = count
            case .refused: tally.refused = count
            case .added: tally.added = count
            }
        }
        tally.newPeople = try sql.count(
            """
            SELECT count(*) FROM (SELECT DISTINCT document_kind, document_number FROM import_row
                WHERE batch_id = ? AND new_person = 1 AND state IN ('new', 'added')) AS people
            """,
            [.text(batch.text)]
        )
        return tally
    }

    /// Rows of one state in the order of the sheet, one page of them.
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
            [.text(batch.text), .text(state.rawValue), .integer(number), .integer(limit)],
            read
        )
        guard state == .refused else { return rows }
        return try rows.map { row in
            var row = row
            row.problems = try problems(batch, row: row.number, in: sql)
            return row
        }
    }

    /// The new people of a batch: one row of each, in the order of the sheet.
    public static func newPeople(
        _ batch: BatchID,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [StagedRow] {
        try sql.rows(
            """
            SELECT \(columns) FROM import_row WHERE batch_id = ? AND row_number IN (
                SELECT min(row_number) FROM import_row
                WHERE batch_id = ? AND new_person = 1 AND state IN ('new', 'added')
                GROUP BY document_kind, document_number)
            ORDER BY row_number LIMIT ?
            """,
            [.text(batch.text), .text(batch.text), .integer(limit)],
            read
        )
    }

    /// The next new rows to commit, person after person.
    public static func nextNew(_ batch: BatchID, limit: Int, in sql: any SQLReader) throws -> [StagedRow] {
        try sql.rows(
            """
            SELECT \(columns) FROM import_row WHERE batch_id = ? AND state = 'new'
            ORDER BY document_number, document_kind, row_number LIMIT ?
            """,
            [.text(batch.text), .integer(limit)],
            read
        )
    }

    public static func setState(
        _ state: ImportRowState,
        row number: Int,
        of batch: BatchID,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            "UPDATE import_row SET state = ? WHERE batch_id = ? AND row_number = ?",
            [.text(state.rawValue), .text(batch.text), .integer(number)]
        )
    }

    /// Every problem of a batch in the order of the sheet.
    public static func problems(
        _ batch: BatchID,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [(row: Int, problem: StagedRow.Problem)] {
        try sql.rows(
            """
            SELECT row_number, column_name, code, value, message FROM import_problem
            WHERE batch_id = ? ORDER BY row_number, place LIMIT ?
            """,
            [.text(batch.text), .integer(limit)]
        ) { row in (row: try row.integer(), problem: try readProblem(&row)) }
    }

    /// How often each problem occurs, the most frequent first.
    public static func problemCounts(_ batch: BatchID, in sql: any SQLReader) throws -> [(code: String, count: Int)] {
        try sql.rows(
            """
            SELECT code, count(*) AS times FROM import_problem WHERE batch_id = ?
            GROUP BY code ORDER BY times DESC, code
            """,
            [.text(batch.text)]
        ) { row in (code: try row.text(), count: try row.integer()) }
    }

    private static func problems(_ batch: BatchID, row: Int, in sql: any SQLReader) throws -> [StagedRow.Problem] {
        try sql.rows(
            """
            SELECT column_name, code, value, message FROM import_problem
            WHERE batch_id = ? AND row_number = ? ORDER BY place
            """,
            [.text(batch.text), .integer(row)],
            readProblem
        )
    }

    private static func readProblem(_ row: inout SQLRow) throws -> StagedRow.Problem {
        StagedRow.Problem(
            column: try row.text(),
            code: try row.text(),
            value: try row.text(),
            message: try row.text()
        )
    }

    private static func read(_ row: inout SQLRow) throws -> StagedRow {
        let number = try row.integer()
        let state: ImportRowState = try word(try row.text(), of: "import_row.state")
        let isNew = try row.flag()
        let cells = CellText.split(try row.text())
        let name = try row.text()
        let kind: DocumentKind = try word(try row.text(), of: "import_row.document_kind")
        return StagedRow(
            number: number,
            state: state,
            isNewPerson: isNew,
            cells: cells,
            name: name,
            document: DocumentNumber(stored: try row.text(), kind: kind),
            organisation: row.optionalText().map(OrganisationID.init(stored:)),
            series: row.optionalText(),
            creditYear: row.optionalInteger(),
            subject: row.optionalText(),
            activity: row.optionalText(),
            title: try row.text(),
            hours: row.optionalInteger().map(Hours.init(hundredths:)),
            started: try row.optionalText().map { try storedDay($0, of: "started_on") },
            completed: try row.optionalText().map { try storedDay($0, of: "completed_on") },
            key: row.optionalText(),
            note: row.optionalText(),
            problems: []
        )
    }
}

extension ImportRows {
    /// How many new rows are of people who are not known yet.
    public static func countOfNewPeople(_ batch: BatchID, in sql: any SQLReader) throws -> Int {
        try sql.count(
            "SELECT count(*) FROM import_row WHERE batch_id = ? AND state = 'new' AND new_person = 1",
            [.text(batch.text)]
        )
    }

    /// Refuses the rows of people who are not known and were not accepted. The problem that says so stands beside
    /// whatever else is wrong with them.
    public static func refuseNewPeople(_ batch: BatchID, problem: StagedRow.Problem, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO import_problem (batch_id, row_number, place, column_name, code, value, message)
            SELECT r.batch_id, r.row_number,
                (SELECT coalesce(max(p.place) + 1, 0) FROM import_problem p
                    WHERE p.batch_id = r.batch_id AND p.row_number = r.row_number),
                ?, ?, r.document_number, ?
            FROM import_row r WHERE r.batch_id = ? AND r.state IN ('new', 'refused') AND r.new_person = 1
                AND NOT EXISTS (SELECT 1 FROM import_problem q
                    WHERE q.batch_id = r.batch_id AND q.row_number = r.row_number AND q.code = ?)
            """,
            [
                .text(problem.column), .text(problem.code), .text(problem.message), .text(batch.text),
                .text(problem.code),
            ]
        )
        try tx.execute(
            "UPDATE import_row SET state = 'refused' WHERE batch_id = ? AND state = 'new' AND new_person = 1",
            [.text(batch.text)]
        )
    }
}

extension ImportRows {
    /// Refuses one row that was good when it was checked.
    public static func refuse(
        _ number: Int,
        of batch: BatchID,
        problem: StagedRow.Problem,
        in tx: any SQLTransaction
    ) throws {
        try setState(.refused, row: number, of: batch, in: tx)
        try tx.execute(
            """
            INSERT INTO import_problem (batch_id, row_number, place, column_name, code, value, message)
            VALUES (?, ?, 0, ?, ?, ?, ?)
            """,
            [
                .text(batch.text), .integer(number), .text(problem.column), .text(problem.code),
                .text(problem.value), .text(problem.message),
            ]
        )
    }
}
