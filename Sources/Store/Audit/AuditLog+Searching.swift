public import Domain
public import SQLDatabase

/// The place of an entry in the order of the log.
public struct AuditPosition: Hashable, Sendable {
    public let at: Instant
    public let id: Identifier<AuditEntry>

    /// Creates a position.
    public init(at: Instant, id: Identifier<AuditEntry>) {
        (self.at, self.id) = (at, id)
    }
}

/// An entry of the audit log with the names of those whom it concerns.
public struct FoundEntry: Hashable, Sendable {
    public let id: Identifier<AuditEntry>
    public let at: Instant
    public let entry: AuditEntry
    /// The name and the sign-in name of the account, or `nil` for an action without one.
    public let account: (name: String, login: String?)?
    /// The office in which the account acted, with its organisation.
    public let office: NamedOffice?
    /// The person concerned, with the document number, which pages mask.
    public let person: (name: String, document: DocumentNumber)?
    /// The number of the seal, or `nil` if the entry waits for it.
    public let sequence: Int?

    public static func == (left: Self, right: Self) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension AuditLog {
    /// What a search looks for. Each condition that is `nil` allows everything.
    public struct Search: Hashable, Sendable {
        public var account: AccountID?
        public var person: PersonID?
        public var action: String?
        /// The first moment, and the one after the last.
        public var from, to: Instant
        /// Only entries that come before this one in time.
        public var before: AuditPosition?

        /// Creates a search.
        public init(from: Instant, to: Instant) {
            (self.from, self.to) = (from, to)
        }
    }

    /// Looks at some entries, newest first, by the index of the account, of the person or of the time.
    /// - Parameters:
    ///   - most: The entries to return at most.
    ///   - limit: The entries to look at. Those that do not meet all conditions are left out.
    /// - Returns: The entries that were found, and the place to continue from, or `nil` at the end.
    public static func search(
        _ search: Search,
        most: Int,
        limit: Int,
        in sql: any SQLReader
    ) throws -> (found: [FoundEntry], next: AuditPosition?) {
        var (conditions, values): ([String], [SQLValue]) = ([], [])
        if let account = search.account {
            conditions.append("account_id = ?")
            values.append(.id(account))
        } else if let person = search.person {
            conditions.append("person_id = ?")
            values.append(.id(person))
        }
        conditions += ["at >= ?", "at < ?"]
        values += [.integer(search.from.milliseconds), .integer(search.to.milliseconds)]
        if let before = search.before {
            conditions.append("(at, id) < (?, ?)")
            values += [.integer(before.at.milliseconds), .id(before.id)]
        }
        let looked = try sql.rows(
            """
            SELECT \(AuditSeals.columns), a.name, a.login, p.name, p.document_number, p.document_kind, l.sequence,
                \(Assignments.named)
            FROM (SELECT * FROM audit_entry WHERE \(conditions.joined(separator: " AND "))
                ORDER BY at DESC, id DESC LIMIT ?) AS x
            LEFT JOIN account a ON a.id = x.account_id
            LEFT JOIN person p ON p.id = x.person_id
            LEFT JOIN audit_seal l ON l.entry_id = x.id
            LEFT JOIN assignment s ON s.id = x.office_id
            LEFT JOIN organisation o ON o.id = s.organisation_id
            ORDER BY x.at DESC, x.id DESC
            """,
            values + [.integer(limit + 1)],
            read
        )
        let some = looked.prefix(limit)
        let found = some.filter { entry in
            (search.action == nil || entry.entry.action == search.action)
                && (search.account == nil || search.person == nil || entry.entry.person == search.person)
        }
        let last = found.count > most ? found[most - 1] : looked.count > limit ? some.last : nil
        return (Array(found.prefix(most)), last.map { AuditPosition(at: $0.at, id: $0.id) })
    }

    private static func read(_ row: inout SQLRow) throws -> FoundEntry {
        let stored = try AuditSeals.read(&row)
        let (accountName, login) = (row.optionalText(), row.optionalText())
        let (personName, number, documentKind) = (row.optionalText(), row.optionalText(), row.optionalText())
        let sequence = row.optionalInteger()
        let named = try Assignments.readNamed(&row)
        var known: (String, DocumentNumber)?
        if let personName, let number, let documentKind {
            known = (
                personName, DocumentNumber(stored: number, kind: try word(documentKind, of: "person.document_kind"))
            )
        }
        return FoundEntry(
            id: stored.id,
            at: stored.at,
            entry: stored.entry,
            account: accountName.map { ($0, login) },
            office: named,
            person: known,
            sequence: sequence
        )
    }
}
