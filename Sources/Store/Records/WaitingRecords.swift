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
        let order =
            switch question.order {
            case .oldest: "r.submitted_at, r.id"
            case .newest: "r.submitted_at DESC, r.id"
            case .person: "p.name, r.submitted_at, r.id"
            }
        return try sql.rows(
            """
            SELECT \(prefixed), p.name, p.series, \(overlaps), \(sharedFiles)
            FROM record r JOIN person p ON p.id = r.person_id
            WHERE \(condition) ORDER BY \(order) LIMIT ? OFFSET ?
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

    private static let prefixed = Records.columns.split(separator: ",").map {
        "r." + $0.filter { !$0.isWhitespace }
    }.joined(separator: ", ")

    /// Counts overlapping records. Two records overlap if each begins before the other ends. Records without a first
    /// day are not compared.
    private static let overlaps = """
        (SELECT count(*) FROM record o WHERE o.credit_year = r.credit_year AND o.person_id = r.person_id
            AND o.id <> r.id AND o.status IN (\(RecordStatus.standing)) AND o.started_on IS NOT NULL
            AND r.started_on IS NOT NULL AND o.started_on <= r.completed_on AND r.started_on <= o.completed_on)
        """

    private static let sharedFiles = """
        (SELECT count(*) FROM evidence m WHERE m.credit_year = r.credit_year AND m.person_id = r.person_id
            AND m.record_id = r.id
            AND EXISTS (SELECT 1 FROM evidence x
                JOIN record s ON s.credit_year = x.credit_year AND s.person_id = x.person_id AND s.id = x.record_id
                    AND s.status IN (\(RecordStatus.standing))
                WHERE x.sha256 = m.sha256 AND x.person_id <> m.person_id))
        """

    private static func condition(_ organisations: [OrganisationID], _ activity: String?) -> (String, [SQLValue]) {
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
            overlaps: try row.integer(),
            sharedFiles: try row.integer()
        )
    }
}
