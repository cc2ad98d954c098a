public import Domain
public import SQLDatabase

/// The records that wait for an organisation's decision.
public enum WaitingRecords {
    /// Returns one page of the records that wait at these organisations.
    public static func list(
        at organisations: [OrganisationID],
        _ question: ReviewQuestion,
        in sql: any SQLReader
    ) throws -> [WaitingRecord] {
        guard !organisations.isEmpty else { return [] }
        let (condition, values) = condition(organisations, question.activity)
        return try sql.rows(
            """
            SELECT \(prefixed), p.name, p.series, \(sharedFiles)
            FROM record r JOIN person p ON p.id = r.person_id
            WHERE \(condition) ORDER BY \(order(question.order)) LIMIT ? OFFSET ?
            """,
            values + [.integer(question.pageSize), .integer((max(1, question.page) - 1) * question.pageSize)],
            read
        )
    }

    /// Returns the number of records that wait at these organisations, of one activity or of all.
    public static func count(
        at organisations: [OrganisationID],
        activity: String? = nil,
        in sql: any SQLReader
    ) throws -> Int {
        guard !organisations.isEmpty else { return 0 }
        let (condition, values) = condition(organisations, activity)
        return try sql.count("SELECT count(*) FROM record r WHERE \(condition)", values)
    }

    static func order(_ order: ReviewQuestion.Order) -> String {
        switch order {
        case .oldest: "r.submitted_at, r.id"
        case .newest: "r.submitted_at DESC, r.id"
        case .person: "p.name, r.submitted_at, r.id"
        }
    }

    /// The columns of a `record r` that `Records.read` reads.
    static let prefixed = Records.columns.split(separator: ",").map {
        "r." + $0.filter { !$0.isWhitespace }
    }.joined(separator: ", ")

    private static let sharedFiles = """
        (SELECT count(*) FROM evidence m WHERE m.credit_year = r.credit_year AND m.person_id = r.person_id
            AND m.record_id = r.id
            AND EXISTS (SELECT 1 FROM evidence x
                JOIN record s ON s.credit_year = x.credit_year AND s.person_id = x.person_id AND s.id = x.record_id
                    AND s.status IN (\(RecordStatus.standing))
                WHERE x.sha256 = m.sha256 AND x.record_id <> m.record_id))
        """

    static func condition(_ organisations: [OrganisationID], _ activity: String?) -> (String, [SQLValue]) {
        var condition =
            "r.status = \(RecordStatus.submitted.code) AND r.organisation_id IN (\(placeholders(organisations.count)))"
        var values: [SQLValue] = organisations.map { .id($0) }
        if let activity {
            condition += " AND r.activity = ?"
            values.append(.text(activity))
        }
        return (condition, values)
    }

    private static func read(_ row: inout SQLRow) throws -> WaitingRecord {
        WaitingRecord(
            record: try Records.read(&row),
            personName: try row.text(),
            series: try row.text(),
            sharedFiles: try row.integer()
        )
    }
}
