public import Domain
public import SQLDatabase

/// The seals of the audit log in the database. Each seal has its sequence, beginning with 1, and the hash of its entry.
/// Hashes are 64 hexadecimal digits.
public enum AuditSeals {
    /// Only one sealer works at a time.
    public static let hold = SQLHold("audit seals")

    /// An entry of the log with all that is sealed.
    public struct SealableEntry: Hashable, Sendable {
        public let id: Identifier<AuditEntry>
        public let at: Instant
        public let entry: AuditEntry
    }

    /// A stored seal.
    public struct Seal: Hashable, Sendable {
        public let sequence: Int
        public let entry: Identifier<AuditEntry>
        public let at: Instant
        public let hash: String

        /// Creates a seal.
        public init(sequence: Int, entry: Identifier<AuditEntry>, at: Instant, hash: String) {
            (self.sequence, self.entry, self.at, self.hash) = (sequence, entry, at, hash)
        }
    }

    /// A stored root of the tree.
    public struct Head: Hashable, Sendable {
        /// The number of leaves.
        public let size: Int
        public let root: String
        public let at: Instant

        /// Creates a head.
        public init(size: Int, root: String, at: Instant) {
            (self.size, self.root, self.at) = (size, root, at)
        }
    }

    /// The columns of `audit_entry x` that `read` reads.
    static let columns = """
        x.id, x.at, x.account_id, x.action, x.subject_kind, x.subject_id, x.person_id, x.credit_year, x.detail,
        x.office_id, x.origin
        """

    // Sealing

    /// Returns the entries that wait for their seal, oldest first.
    public static func unsealed(_ limit: Int, in sql: any SQLReader) throws -> [SealableEntry] {
        try sql.rows(
            """
            SELECT \(columns) FROM (SELECT at, entry_id FROM audit_unsealed ORDER BY at, entry_id LIMIT ?) AS w
            JOIN audit_entry x ON x.id = w.entry_id AND x.at = w.at ORDER BY w.at, w.entry_id
            """,
            [.integer(limit)],
            read
        )
    }

    /// Returns the number of entries that wait for their seal, up to a limit.
    public static func waiting(upTo limit: Int, in sql: any SQLReader) throws -> Int {
        try sql.count(
            "SELECT count(*) FROM (SELECT at FROM audit_unsealed WHERE at >= 0 ORDER BY at LIMIT ?) AS waiting",
            [.integer(limit)]
        )
    }

    /// Returns the number of seals. Sequences have no gaps.
    public static func size(in sql: any SQLReader) throws -> Int {
        try sql.first("SELECT sequence FROM audit_seal ORDER BY sequence DESC LIMIT 1") { try $0.integer() } ?? 0
    }

    /// Returns the hashes of the right edge of the tree, from left to right.
    public static func edge(in sql: any SQLReader) throws -> [String] {
        try sql.rows("SELECT hash FROM audit_edge ORDER BY place", []) { try $0.text() }
    }

    /// Returns those of the entries that have a seal.
    public static func sealed(
        among entries: [Identifier<AuditEntry>],
        in sql: any SQLReader
    ) throws -> Set<Identifier<AuditEntry>> {
        Set(
            try sql.rows(for: entries, { .id($0) }, { "SELECT entry_id FROM audit_seal WHERE entry_id IN (\($0))" }) {
                Identifier(bits: try $0.identifier())
            }
        )
    }

    /// Saves seals with the new edge and root of the tree. The entries wait no longer.
    public static func add(_ seals: [Seal], edge: [String], head: Head, in tx: any SQLTransaction) throws {
        try tx.execute(
            "INSERT INTO audit_seal (sequence, entry_id, entry_at, hash) VALUES (?, ?, ?, ?)",
            rows: seals.map { [.integer($0.sequence), .id($0.entry), .integer($0.at.milliseconds), .text($0.hash)] }
        )
        try tx.execute(
            "DELETE FROM audit_unsealed WHERE at = ? AND entry_id = ?",
            rows: seals.map { [.integer($0.at.milliseconds), .id($0.entry)] }
        )
        try tx.execute("DELETE FROM audit_edge")
        try tx.execute(
            "INSERT INTO audit_edge (place, hash) VALUES (?, ?)",
            rows: edge.enumerated().map { [.integer($0), .text($1)] }
        )
        try tx.execute(
            "INSERT INTO audit_head (size, root, at) VALUES (?, ?, ?)",
            [.integer(head.size), .text(head.root), .integer(head.at.milliseconds)]
        )
    }

    // Verifying

    /// Returns seals in their order, each with its entry as it is stored now, or `nil` if there is none.
    public static func seals(
        after sequence: Int,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [(seal: Seal, entry: SealableEntry?)] {
        let seals = try sql.rows(
            """
            SELECT sequence, entry_id, entry_at, hash FROM audit_seal WHERE sequence > ? ORDER BY sequence LIMIT ?
            """,
            [.integer(sequence), .integer(limit)],
            readSeal
        )
        guard let first = seals.map(\.at).min(), let last = seals.map(\.at).max() else { return [] }
        let entries = try sql.rows(
            for: seals.map(\.entry),
            { .id($0) },
            values: [.integer(first.milliseconds), .integer(last.milliseconds)],
            { "SELECT \(columns) FROM audit_entry x WHERE x.at BETWEEN ? AND ? AND x.id IN (\($0))" },
            read
        )
        let byID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        return seals.map { ($0, byID[$0.entry]) }
    }

    /// Returns the roots after a number of leaves, smallest tree first.
    public static func heads(after size: Int, upTo last: Int, in sql: any SQLReader) throws -> [Head] {
        try sql.rows(
            "SELECT size, root, at FROM audit_head WHERE size > ? AND size <= ? ORDER BY size",
            [.integer(size), .integer(last)],
            readHead
        )
    }

    /// Returns the newest root, or `nil` if nothing is sealed.
    public static func lastHead(in sql: any SQLReader) throws -> Head? {
        try sql.first("SELECT size, root, at FROM audit_head WHERE size >= 1 ORDER BY size DESC LIMIT 1", [], readHead)
    }

    /// Returns an entry that has no seal and does not wait for one, or `nil` if there is none. It reads the whole log.
    public static func stranger(in sql: any SQLReader) throws -> Identifier<AuditEntry>? {
        try sql.first(
            """
            SELECT x.id FROM audit_entry x
            WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = x.id)
                AND NOT EXISTS (SELECT 1 FROM audit_unsealed w WHERE w.entry_id = x.id AND w.at = x.at)
            ORDER BY x.at, x.id LIMIT 1
            """
        ) { Identifier(bits: try $0.identifier()) }
    }

    /// Returns the seal of an entry, or `nil` if it has none yet.
    public static func seal(of entry: Identifier<AuditEntry>, in sql: any SQLReader) throws -> Seal? {
        try sql.first(
            "SELECT sequence, entry_id, entry_at, hash FROM audit_seal WHERE entry_id = ?",
            [.id(entry)],
            readSeal
        )
    }

    /// Returns the hashes of a part of the seals in their order.
    public static func hashes(after sequence: Int, limit: Int, in sql: any SQLReader) throws -> [String] {
        try sql.rows(
            "SELECT hash FROM audit_seal WHERE sequence > ? ORDER BY sequence LIMIT ?",
            [.integer(sequence), .integer(limit)]
        ) { try $0.text() }
    }

    /// Reads the columns of an entry.
    static func read(_ row: inout SQLRow) throws -> SealableEntry {
        let (id, at) = (Identifier<AuditEntry>(bits: try row.identifier()), Instant(milliseconds: try row.integer()))
        let account = try row.optionalIdentifier().map(AccountID.init(bits:))
        let (action, kind, subject) = (try row.text(), try row.text(), try row.text())
        let person = try row.optionalIdentifier().map(PersonID.init(bits:))
        let (year, detail) = (row.optionalInteger(), row.optionalText())
        let office = try row.optionalIdentifier().map(OfficeID.init(bits:))
        return SealableEntry(
            id: id,
            at: at,
            entry: AuditEntry(
                account: account,
                office: office,
                action: action,
                subjectKind: kind,
                subjectID: subject,
                person: person,
                creditYear: year,
                detail: detail,
                origin: row.optionalText()
            )
        )
    }

    private static func readSeal(_ row: inout SQLRow) throws -> Seal {
        Seal(
            sequence: try row.integer(),
            entry: Identifier(bits: try row.identifier()),
            at: Instant(milliseconds: try row.integer()),
            hash: try row.text()
        )
    }

    private static func readHead(_ row: inout SQLRow) throws -> Head {
        Head(size: try row.integer(), root: try row.text(), at: Instant(milliseconds: try row.integer()))
    }
}
