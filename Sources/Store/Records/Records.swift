public import Domain
public import SQLDatabase

/// The records in the database.
public enum Records {
    static let columns = """
        id, person_id, credit_year, activity, subject, title, started_on, completed_on, facts, content_key,
        makeup_reason, note, status, origin, organisation_id, batch_id, source_key, version, submitted_at, updated_at
        """

    /// Returns a person's records of a credit year, oldest first.
    public static func ofYear(_ year: Int, person: PersonID, in sql: any SQLReader) throws -> [HoursRecord] {
        try sql.rows(
            """
            SELECT \(columns) FROM record WHERE credit_year = ? AND person_id = ? ORDER BY completed_on, id
            """,
            [.year(year), .id(person)],
            read
        )
    }

    /// Returns the records of many people for a credit year. The records of each person are sorted, oldest first.
    public static func ofYear(
        _ year: Int,
        people: [PersonID],
        in sql: any SQLReader
    ) throws -> [PersonID: [HoursRecord]] {
        let found = try sql.rows(
            for: people,
            { .id($0) },
            values: [.year(year)],
            {
                """
                SELECT \(columns) FROM record WHERE credit_year = ? AND person_id IN (\($0))
                """
            },
            read
        )
        // The records of each person are few. The database would sort all of them together, which takes longer.
        return Dictionary(grouping: found, by: \.person).mapValues { records in
            records.sorted { ($0.content.completed, $0.id) < ($1.content.completed, $1.id) }
        }
    }

    /// Returns the records of many people for some credit years. The records of each person are sorted, oldest year and
    /// oldest record first.
    public static func ofYears(
        _ years: [Int],
        people: [PersonID],
        in sql: any SQLReader
    ) throws -> [PersonID: [HoursRecord]] {
        guard !years.isEmpty else { return [:] }
        let found = try sql.rows(
            for: people,
            { .id($0) },
            values: years.map { .year($0) },
            {
                """
                SELECT \(columns) FROM record WHERE credit_year IN (\(placeholders(years.count))) AND person_id IN (\($0))
                """
            },
            read
        )
        return Dictionary(grouping: found, by: \.person).mapValues { records in
            records.sorted {
                ($0.creditYear, $0.content.completed, $0.id) < ($1.creditYear, $1.content.completed, $1.id)
            }
        }
    }

    /// Returns the people of records.
    public static func people(of ids: [RecordID], in sql: any SQLReader) throws -> Set<PersonID> {
        let found = try sql.rows(
            for: ids,
            { .id($0) },
            { "SELECT person_id FROM record WHERE id IN (\($0))" }
        ) { PersonID(bits: try $0.identifier()) }
        return Set(found)
    }

    /// Returns the valid records with these keys from organisations' own data, by key.
    public static func withSourceKeys(_ keys: [String], in sql: any SQLReader) throws -> [String: HoursRecord] {
        let found = try sql.rows(
            for: keys,
            { .text($0) },
            {
                """
                SELECT \(columns) FROM record WHERE source_key IN (\($0))
                    AND status NOT IN (\(codes(RecordStatus.rejected, .reversed)))
                """
            },
            read
        )
        return Dictionary(found.map { ($0.sourceKey ?? "", $0) }) { first, _ in first }
    }

    /// Returns the records with these ids.
    public static func find(_ ids: [RecordID], in sql: any SQLReader) throws -> [RecordID: HoursRecord] {
        let found = try sql.rows(
            for: ids,
            { .id($0) },
            { "SELECT \(columns) FROM record WHERE id IN (\($0))" },
            read
        )
        return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Returns a record, or `nil` if there is none.
    public static func find(_ id: RecordID, in sql: any SQLReader) throws -> HoursRecord? {
        try sql.first("SELECT \(columns) FROM record WHERE id = ?", [.id(id)], read)
    }

    /// Returns the record.
    /// - Throws: `LookupFailure.missing` if there is no such record.
    public static func require(_ id: RecordID, in sql: any SQLReader) throws -> HoursRecord {
        guard let record = try find(id, in: sql) else { throw LookupFailure.missing("record") }
        return record
    }

    /// Returns the number of a person's drafts.
    public static func draftCount(of person: PersonID, in sql: any SQLReader) throws -> Int {
        try sql.count(
            "SELECT count(*) FROM record WHERE person_id = ? AND status = \(RecordStatus.draft.code)",
            [.id(person)]
        )
    }

    /// Adds a record.
    public static func add(_ record: HoursRecord, in tx: any SQLTransaction) throws {
        try add([record], in: tx)
    }

    /// Adds several records.
    public static func add(_ records: [HoursRecord], in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO record (\(columns)) VALUES (\(placeholders(20)))
            """,
            rows: records.map { record in
                var row: [SQLValue] = []
                row.reserveCapacity(20)
                row.append(.id(record.id))
                row.append(.id(record.person))
                row.append(contentsOf: values(of: record))
                row.append(.integer(record.version))
                row.append(.integer(record.submittedAt?.milliseconds))
                row.append(.integer(record.updatedAt.milliseconds))
                return row
            }
        )
    }

    /// Replaces a version of a record with its next version.
    /// - Throws: `LookupFailure.outdated` if the record was changed meanwhile, or `StoreFailure.impossibleStep` if the
    ///   new state cannot follow the old one.
    public static func replace(_ old: HoursRecord, with record: HoursRecord, in tx: any SQLTransaction) throws {
        guard old.status == record.status || old.status.next.contains(record.status) else {
            throw StoreFailure.impossibleStep(old.status, record.status)
        }
        let year = old.creditYear == record.creditYear ? nil : record.creditYear
        try moving(old, to: year, in: tx) { try exchange(old, for: record, in: tx) }
    }

    private static func exchange(
        _ old: HoursRecord,
        for record: HoursRecord,
        in tx: any SQLTransaction
    ) throws {
        let changed = try tx.execute(
            """
            UPDATE record SET credit_year = ?, activity = ?, subject = ?, title = ?, started_on = ?, completed_on = ?,
                facts = ?, content_key = ?, makeup_reason = ?, note = ?, status = ?, origin = ?, organisation_id = ?,
                batch_id = ?, source_key = ?, version = ?, submitted_at = ?, updated_at = ?
            WHERE credit_year = ? AND person_id = ? AND id = ? AND version = ?
            """,
            values(of: record)
                + [
                    .integer(old.version + 1), .integer(record.submittedAt?.milliseconds),
                    .integer(record.updatedAt.milliseconds), .year(old.creditYear), .id(old.person),
                    .id(old.id), .integer(old.version),
                ]
        )
        if changed == 0 { throw LookupFailure.outdated }
    }

    /// Saves the new status of records, each over its version before.
    /// - Parameter loaded: The records as this transaction has read them, or `nil` if it has not.
    /// - Throws: `LookupFailure.outdated` if one of them was changed meanwhile, or is in a state that the new status
    ///   cannot follow.
    public static func turn(
        _ records: [HoursRecord],
        from loaded: [RecordID: HoursRecord]? = nil,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        // One query checks all of them. The transaction keeps what it has read.
        let present =
            try loaded?.mapValues { (status: $0.status, version: $0.version) } ?? states(of: records.map(\.id), in: tx)
        for record in records {
            guard let old = present[record.id], old.version == record.version - 1,
                record.status.previous.contains(old.status)
            else { throw LookupFailure.outdated }
        }
        try tx.execute(
            """
            UPDATE record SET status = ?, version = ?, updated_at = ? WHERE credit_year = ? AND person_id = ? AND id = ?
            """,
            rows: records.map { record in
                [
                    .code(record.status), .integer(record.version), .integer(at.milliseconds),
                    .year(record.creditYear), .id(record.person), .id(record.id),
                ]
            }
        )
    }

    private static func states(
        of ids: [RecordID],
        in sql: any SQLReader
    ) throws -> [RecordID: (status: RecordStatus, version: Int)] {
        let found = try sql.rows(
            for: ids,
            { .id($0) },
            { "SELECT id, status, version FROM record WHERE id IN (\($0))" }
        ) { row in
            let id = RecordID(bits: try row.identifier())
            let status: RecordStatus = try coded(try row.integer(), of: "record.status")
            return (id, (status: status, version: try row.integer()))
        }
        return Dictionary(found) { first, _ in first }
    }

    /// Removes a draft that was never submitted, with its evidence and history.
    /// - Throws: `LookupFailure.outdated` if the record is no longer a draft.
    public static func removeDraft(_ record: HoursRecord, in tx: any SQLTransaction) throws {
        let key: [SQLValue] = [.year(record.creditYear), .id(record.person), .id(record.id)]
        for table in ["evidence", "record_event"] {
            try tx.execute(
                "DELETE FROM \(table) WHERE credit_year = ? AND person_id = ? AND record_id = ?",
                key
            )
        }
        let removed = try tx.execute(
            """
            DELETE FROM record
            WHERE credit_year = ? AND person_id = ? AND id = ? AND status = \(RecordStatus.draft.code)
            """,
            key
        )
        if removed == 0 { throw LookupFailure.outdated }
    }

    private static func values(of record: HoursRecord) -> [SQLValue] {
        let content = record.content
        return [
            .integer(record.creditYear), .text(content.activity), .text(content.subject), .text(content.title),
            .text(content.started?.iso), .text(content.completed.iso), .text(content.facts),
            .text(content.contentKey), .text(content.makeupReason), .text(content.note),
            .code(record.status), .code(record.origin), .id(record.organisation),
            .id(record.batch), .text(record.sourceKey),
        ]
    }

    static func read(_ row: inout SQLRow) throws -> HoursRecord {
        let id = RecordID(bits: try row.identifier())
        let person = PersonID(bits: try row.identifier())
        let year = try row.integer()
        let content = RecordContent(
            activity: try row.text(),
            subject: row.optionalText(),
            title: try row.text(),
            started: try row.optionalText().map { try storedDay($0, of: "started_on") },
            completed: try storedDay(try row.text(), of: "completed_on"),
            facts: try row.text(),
            contentKey: row.optionalText(),
            makeupReason: row.optionalText(),
            note: row.optionalText()
        )
        return HoursRecord(
            id: id,
            person: person,
            creditYear: year,
            content: content,
            status: try coded(try row.integer(), of: "record.status"),
            origin: try coded(try row.integer(), of: "record.origin"),
            organisation: try row.optionalIdentifier().map(OrganisationID.init(bits:)),
            batch: try row.optionalIdentifier().map(BatchID.init(bits:)),
            sourceKey: row.optionalText(),
            version: try row.integer(),
            submittedAt: row.optionalInteger().map(Instant.init(milliseconds:)),
            updatedAt: Instant(milliseconds: try row.integer())
        )
    }
}
