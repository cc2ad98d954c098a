public import Domain
public import SQLDatabase

/// The events in the histories of records.
public enum RecordHistory {
    /// Adds an event.
    public static func add(
        _ action: RecordEvent.Action,
        to record: HoursRecord,
        by actor: Actor,
        at: Instant,
        reason: String? = nil,
        in tx: any SQLTransaction
    ) throws {
        try add(action, to: [record], by: actor, at: at, reason: reason, in: tx)
    }

    /// Adds the same event to the histories of many records.
    public static func add(
        _ action: RecordEvent.Action,
        to records: [HoursRecord],
        by actor: Actor,
        at: Instant,
        reason: String? = nil,
        in tx: any SQLTransaction
    ) throws {
        let step: [SQLValue] = [
            .code(action), .integer(at.milliseconds), .id(actor.account), .text(reason),
        ]
        try tx.execute(
            """
            INSERT INTO record_event
                (credit_year, person_id, record_id, sequence, action, at, account_id, reason)
            SELECT ?, ?, ?, coalesce(max(sequence), 0) + 1, ?, ?, ?, ? FROM record_event
            WHERE credit_year = ? AND person_id = ? AND record_id = ?
            """,
            rows: records.map { key(of: $0) + step + key(of: $0) }
        )
    }

    /// The first event of a record.
    public struct Beginning: Sendable {
        let action: RecordEvent.Action
        let record: HoursRecord
        let account: AccountID
        let at: Instant

        /// Creates the first event of a record that has no event yet.
        public init(action: RecordEvent.Action, record: HoursRecord, account: AccountID, at: Instant) {
            self.action = action
            self.record = record
            self.account = account
            self.at = at
        }
    }

    /// Adds the first events of new records.
    public static func begin(_ beginnings: [Beginning], in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO record_event (credit_year, person_id, record_id, sequence, action, at, account_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            rows: beginnings.map { one in
                key(of: one.record) + [
                    .integer(1), .code(one.action), .integer(one.at.milliseconds), .id(one.account),
                ]
            }
        )
    }

    /// Returns the history of a record, oldest first. The event of an import is made from the batch, which stores it
    /// once for all records.
    public static func of(_ record: HoursRecord, in sql: any SQLReader) throws -> [RecordEvent] {
        let steps = try steps(of: record, in: sql)
        guard let batch = record.batch, steps.first?.action != .imported else { return steps }
        let beginning = try sql.first(
            """
            SELECT a.name, b.file_name FROM import_batch b JOIN account a ON a.id = b.account_id WHERE b.id = ?
            """,
            [.id(batch)]
        ) { row in
            RecordEvent(
                action: .imported,
                at: record.submittedAt ?? record.updatedAt,
                by: try row.text(),
                reason: try row.text()
            )
        }
        return (beginning.map { [$0] } ?? []) + steps
    }

    private static func steps(of record: HoursRecord, in sql: any SQLReader) throws -> [RecordEvent] {
        try sql.rows(
            """
            SELECT e.action, e.at, a.name, e.reason FROM record_event e JOIN account a ON a.id = e.account_id
            WHERE e.credit_year = ? AND e.person_id = ? AND e.record_id = ? ORDER BY e.sequence
            """,
            key(of: record)
        ) { row in
            RecordEvent(
                action: try coded(try row.integer(), of: "record_event.action"),
                at: Instant(milliseconds: try row.integer()),
                by: try row.text(),
                reason: row.optionalText()
            )
        }
    }

    /// Returns the last reasons for which records of a year were returned, rejected or reversed, by record.
    public static func lastReasons(
        year: Int,
        person: PersonID,
        in sql: any SQLReader
    ) throws -> [RecordID: String] {
        let found = try sql.rows(
            """
            SELECT record_id, reason FROM record_event
            WHERE credit_year = ? AND person_id = ?
                AND action IN (\(codes(RecordEvent.Action.returned, .rejected, .reversed))) AND reason IS NOT NULL
            ORDER BY sequence
            """,
            [.year(year), .id(person)]
        ) { row in (RecordID(bits: try row.identifier()), try row.text()) }
        return Dictionary(found, uniquingKeysWith: { _, later in later })
    }

    private static func key(of record: HoursRecord) -> [SQLValue] {
        [.year(record.creditYear), .id(record.person), .id(record.id)]
    }
}
