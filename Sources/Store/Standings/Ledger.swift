public import Domain
public import SQLDatabase

/// The ledger of recognitions and reversals in the database. Entries are only added, never changed.
public enum Ledger {
    /// The kind of an entry.
    public enum Kind: String, CaseIterable, Sendable { case recognition, reversal }

    /// The hours of a recognition or a reversal.
    public struct Entry: Hashable, Sendable {
        public let record: RecordID
        public let kind: Kind
        /// The id of the policy that assessed the record.
        public let policy: String
        public let subject: String
        public let assessed: Hours

        /// Creates an entry.
        public init(record: RecordID, kind: Kind, policy: String, subject: String, assessed: Hours) {
            self.record = record
            self.kind = kind
            self.policy = policy
            self.subject = subject
            self.assessed = assessed
        }
    }

    /// Adds an entry.
    public static func add(
        _ entry: Entry,
        year: Int,
        person: PersonID,
        by account: AccountID,
        at: Instant,
        reason: String?,
        in tx: any SQLTransaction
    ) throws {
        try add([YearEntry(entry: entry, year: year, person: person)], by: account, at: at, reason: reason, in: tx)
    }

    /// An entry with its year and person.
    public struct YearEntry: Hashable, Sendable {
        public let entry: Entry
        public let year: Int
        public let person: PersonID

        /// Creates an entry with its year and person.
        public init(entry: Entry, year: Int, person: PersonID) {
            self.entry = entry
            self.year = year
            self.person = person
        }
    }

    /// Adds entries.
    public static func add(
        _ entries: [YearEntry],
        by account: AccountID,
        at: Instant,
        reason: String?,
        in tx: any SQLTransaction
    ) throws {
        guard !entries.isEmpty else { return }
        let words = try PolicyWords.numbers(of: Set(entries.flatMap { [$0.entry.policy, $0.entry.subject] }), in: tx)
        try tx.execute(
            """
            INSERT INTO ledger_entry
                (credit_year, person_id, record_id, kind, policy, subject, assessed, at, account_id, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            rows: entries.map { placed in
                let entry = placed.entry
                return [
                    .integer(placed.year), .id(placed.person), .id(entry.record),
                    .code(entry.kind), .integer(words[entry.policy]), .integer(words[entry.subject]),
                    .integer(entry.assessed.hundredths), .integer(at.milliseconds), .id(account), .text(reason),
                ]
            }
        )
    }

    /// Returns the recognitions of people in some years, by record.
    public static func recognitions(
        years: [Int],
        people: [PersonID],
        in sql: any SQLReader
    ) throws -> [RecordID: Entry] {
        guard !years.isEmpty else { return [:] }
        let found = try sql.rows(
            for: people,
            { .id($0) },
            values: [.code(Kind.recognition)] + years.map { .year($0) },
            {
                """
                SELECT e.record_id, e.kind, p.word, s.word, e.assessed FROM ledger_entry e
                JOIN policy_word p ON p.id = e.policy
                JOIN policy_word s ON s.id = e.subject
                WHERE e.kind = ? AND e.credit_year IN (\(placeholders(years.count))) AND e.person_id IN (\($0))
                """
            },
            read
        )
        return Dictionary(found.map { ($0.record, $0) }) { first, _ in first }
    }

    private static func read(_ row: inout SQLRow) throws -> Entry {
        Entry(
            record: RecordID(bits: try row.identifier()),
            kind: try coded(try row.integer(), of: "ledger_entry.kind"),
            policy: try row.text(),
            subject: try row.text(),
            assessed: Hours(hundredths: try row.integer())
        )
    }

    /// Returns the entries of a person's year, oldest first.
    public static func ofYear(_ year: Int, person: PersonID, in sql: any SQLReader) throws -> [Entry] {
        try sql.rows(
            """
            SELECT e.record_id, e.kind, p.word, s.word, e.assessed FROM ledger_entry e
            JOIN policy_word p ON p.id = e.policy
            JOIN policy_word s ON s.id = e.subject
            WHERE e.credit_year = ? AND e.person_id = ? ORDER BY e.at, e.record_id, e.kind
            """,
            [.year(year), .id(person)],
            read
        )
    }
}
