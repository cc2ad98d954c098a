public import Domain
public import SQLDatabase

/// The problems of a batch's rows.
extension ImportRows {
    private static let select = """
        SELECT p.row_number, p.column_name, p.code, p.value, p.message, r.name, r.original_row FROM import_problem p
        LEFT JOIN import_row r ON r.batch_id = p.batch_id AND r.state = 'refused' AND r.row_number = p.row_number
        """

    /// Returns one page of the problems of a batch, in the order of the sheet. It returns all problems, or those with
    /// the given code.
    public static func problems(
        _ batch: BatchID,
        code: String? = nil,
        page: Int = 1,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [PlacedProblem] {
        try sql.rows(
            """
            \(select)
            WHERE p.batch_id = ?\(code == nil ? "" : " AND p.code = ?") ORDER BY p.row_number, p.place LIMIT ? OFFSET ?
            """,
            [.id(batch)] + (code.map { [.text($0)] } ?? [])
                + [.integer(limit), .integer((max(1, page) - 1) * limit)],
            readPlaced
        )
    }

    /// Returns the first problems with each of the codes, in the order of the sheet.
    /// - Parameter limit: The most problems for each code.
    public static func problems(
        _ batch: BatchID,
        codes: [String],
        limit: Int,
        in sql: any SQLReader
    ) throws -> [String: [PlacedProblem]] {
        guard !codes.isEmpty else { return [:] }
        // Each code is a part of one query, and finds its first rows by the index.
        let part = """
            SELECT * FROM (\(select) WHERE p.batch_id = ? AND p.code = ? ORDER BY p.row_number, p.place LIMIT ?) x
            """
        let found = try sql.rows(
            codes.map { _ in part }.joined(separator: " UNION ALL "),
            codes.flatMap { [.id(batch), .text($0), .integer(limit)] as [SQLValue] },
            readPlaced
        )
        return Dictionary(grouping: found, by: \.problem.code)
    }

    static func problems(_ batch: BatchID, from: Int, to: Int, in sql: any SQLReader) throws -> [PlacedProblem] {
        try sql.rows(
            """
            \(select)
            WHERE p.batch_id = ? AND p.row_number BETWEEN ? AND ? ORDER BY p.row_number, p.place
            """,
            [.id(batch), .integer(from), .integer(to)],
            readPlaced
        )
    }

    /// Returns the number of rows with each problem, the most frequent problem first.
    public static func problemCounts(_ batch: BatchID, in sql: any SQLReader) throws -> [(code: String, count: Int)] {
        try sql.rows(
            """
            SELECT code, count(DISTINCT row_number) AS times FROM import_problem WHERE batch_id = ?
            GROUP BY code ORDER BY times DESC, code
            """,
            [.id(batch)]
        ) { row in (code: try row.text(), count: try row.integer()) }
    }

    /// Adds a problem to every refused row of a person who is not registered. The row keeps its other problems.
    public static func addToStrangers(_ problem: StagedRow.Problem, of batch: BatchID, in tx: any SQLTransaction) throws
    {
        try tx.execute(
            """
            INSERT INTO import_problem (batch_id, row_number, place, column_name, code, value, message)
            SELECT r.batch_id, r.row_number,
                (SELECT coalesce(max(p.place) + 1, 0) FROM import_problem p
                    WHERE p.batch_id = r.batch_id AND p.row_number = r.row_number),
                ?, ?, r.document_number, ?
            FROM import_row r WHERE r.batch_id = ? AND r.state = 'refused' AND r.new_person = 1
                AND NOT EXISTS (SELECT 1 FROM import_problem q
                    WHERE q.batch_id = r.batch_id AND q.row_number = r.row_number AND q.code = ?)
            """,
            [
                .text(problem.column), .text(problem.code), .text(problem.message), .id(batch),
                .text(problem.code),
            ]
        )
    }

    private static func readPlaced(_ row: inout SQLRow) throws -> PlacedProblem {
        let number = try row.integer()
        let problem = StagedRow.Problem(
            column: try row.text(),
            code: try row.text(),
            value: try row.text(),
            message: try row.text()
        )
        return PlacedProblem(
            row: number,
            problem: problem,
            name: row.optionalText() ?? "",
            originalRow: row.optionalInteger()
        )
    }
}
