public import Domain
public import SQLDatabase

/// The records that wait for an organisation's decision.
public enum WaitingRecords {
    /// Returns one page of the records that wait at an organisation. However long the queue is, only a bounded part of
    /// it has pages. In the order of names, this part has the records that were submitted first, because names are not
    /// in the index of the queue.
    /// - Parameter reach: The most records of that part.
    public static func list(
        at organisation: OrganisationID,
        _ question: ReviewQuestion,
        reach: Int = QueuePlace.reach,
        in sql: any SQLReader
    ) throws -> [WaitingRecord] {
        let (condition, values) = condition([organisation], question.activity)
        let skipped = min((min(max(1, question.page), reach) - 1) * question.pageSize, reach)
        let size = SQLValue.integer(min(question.pageSize, reach - skipped))
        let (part, bound): (String, [SQLValue]) =
            question.order == .person
            ? ("ORDER BY r.submitted_at, r.id LIMIT ?", [.integer(reach)])
            : ("ORDER BY \(order(question.order)) LIMIT ? OFFSET ?", [size, .integer(skipped)])
        let page: [SQLValue] = question.order == .person ? [size, .integer(skipped)] : []
        return try sql.rows(
            """
            SELECT \(prefixed), p.name, p.series, \(sharedFiles)
            FROM (SELECT * FROM record r WHERE \(condition) \(part)) r JOIN person p ON p.id = r.person_id
            ORDER BY \(order(question.order))\(page.isEmpty ? "" : " LIMIT ? OFFSET ?")
            """,
            values + bound + page,
            read
        )
    }

    /// Returns the number of records that wait at an organisation, of one activity or of all.
    /// - Parameter reach: The most records that are counted.
    public static func count(
        at organisation: OrganisationID,
        activity: String? = nil,
        reach: Int = QueuePlace.reach,
        in sql: any SQLReader
    ) throws -> BoundedCount {
        let (condition, values) = condition([organisation], activity)
        let found = try sql.count(
            "SELECT count(*) FROM (SELECT 1 FROM record r WHERE \(condition) LIMIT ?) x",
            values + [.integer(reach + 1)]
        )
        return BoundedCount(min(found, reach), isExact: found <= reach)
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
