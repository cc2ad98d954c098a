public import Domain
public import SQLDatabase

/// The sessions in the database. They are stored by the hash of their token, never by the token itself.
public enum Sessions {
    /// A session with its account as it is now.
    public struct OpenSession: Hashable, Sendable {
        /// The actor. It acts in the chosen office, or in its only one.
        public let actor: Actor
        public let csrfToken: String
        public let lastSeen: Instant
        /// The offices that the account holds, oldest first.
        public let offices: [NamedOffice]
        /// Whether the chosen office has ended meanwhile.
        public let hasOfficeEnded: Bool
        public let unreadMessages: BoundedCount
    }

    /// Adds a session.
    public static func add(
        tokenHash: String,
        account: AccountID,
        office: OfficeID? = nil,
        csrfToken: String,
        browser: String? = nil,
        address: String? = nil,
        at: Instant,
        until: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO session (token_hash, account_id, office_id, csrf_token, browser, address, created_at,
                last_seen_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(tokenHash), .id(account), .id(office), .text(csrfToken), .text(browser), .text(address),
                .integer(at.milliseconds), .integer(at.milliseconds), .integer(until.milliseconds),
            ]
        )
    }

    /// Changes the office in which a session acts.
    /// - Parameter csrfToken: The new token for its forms. Forms that were opened in the old office are then refused.
    /// - Returns: `false` if the session's account does not hold the office.
    public static func choose(
        _ office: OfficeID,
        tokenHash: String,
        csrfToken: String,
        in tx: any SQLTransaction
    ) throws -> Bool {
        try tx.execute(
            """
            UPDATE session SET office_id = ?, csrf_token = ? WHERE token_hash = ? AND EXISTS (SELECT 1 FROM assignment s
                WHERE s.id = ? AND s.account_id = session.account_id AND s.ended_at IS NULL)
            """,
            [.id(office), .text(csrfToken), .text(tokenHash), .id(office)]
        ) > 0
    }

    /// Returns the session of a token, or `nil` if it has expired or was last used before `idleSince`.
    public static func find(
        tokenHash: String,
        now: Instant,
        idleSince: Instant,
        in sql: any SQLReader
    ) throws -> OpenSession? {
        // One query for each request. It returns the session and its account, with one row for each office.
        let rows = try sql.rows(
            """
            SELECT x.account_id, x.csrf_token, x.last_seen_at, x.office_id, a.name, a.person_id, \(Messages.unread),
                CASE WHEN o.state = 'active' THEN s.id END, \(Assignments.namedWithoutID)
            FROM session x
            JOIN account a ON a.id = x.account_id
            LEFT JOIN assignment s ON s.account_id = a.id AND \(Assignments.isInTerm)
            LEFT JOIN organisation o ON o.id = s.organisation_id
            WHERE x.token_hash = ? AND x.expires_at > ? AND x.last_seen_at > ? AND a.state = 'active'
                AND a.locked_at IS NULL
            ORDER BY s.granted_at, s.role, s.id
            """,
            [
                .integer(now.milliseconds), .integer(now.milliseconds),
                .text(tokenHash), .integer(now.milliseconds), .integer(idleSince.milliseconds),
            ],
            read
        )
        guard let first = rows.first else { return nil }
        let offices = rows.compactMap(\.office)
        let chosen = offices.first { $0.office.id == first.chosen }
        // With a single office there is nothing to choose.
        let only = first.chosen == nil && offices.count == 1 ? offices.first : nil
        let actor = Actor(
            account: first.account,
            name: first.name,
            person: first.person,
            office: (chosen ?? only)?.office
        )
        return OpenSession(
            actor: actor,
            csrfToken: first.csrfToken,
            lastSeen: first.lastSeen,
            offices: offices,
            hasOfficeEnded: first.chosen != nil && chosen == nil,
            unreadMessages: .found(first.unread, reach: WaitingFigures.reach)
        )
    }

    private struct Row {
        let account: AccountID
        let csrfToken: String
        let lastSeen: Instant
        let chosen: OfficeID?
        let name: String
        let person: PersonID?
        let unread: Int
        let office: NamedOffice?
    }

    private static func read(_ row: inout SQLRow) throws -> Row {
        Row(
            account: AccountID(bits: try row.identifier()),
            csrfToken: try row.text(),
            lastSeen: Instant(milliseconds: try row.integer()),
            chosen: try row.optionalIdentifier().map(OfficeID.init(bits:)),
            name: try row.text(),
            person: try row.optionalIdentifier().map(PersonID.init(bits:)),
            unread: try row.integer(),
            office: try Assignments.readNamed(&row)
        )
    }

    /// Stores the time at which the session was last used.
    public static func touch(tokenHash: String, at: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE session SET last_seen_at = ? WHERE token_hash = ?",
            [.integer(at.milliseconds), .text(tokenHash)]
        )
    }

    /// Ends a session.
    public static func end(tokenHash: String, in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM session WHERE token_hash = ?", [.text(tokenHash)])
    }

    /// Returns the open sessions of an account, newest first.
    public static func list(
        of account: AccountID,
        now: Instant,
        idleSince: Instant,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [ListedSession] {
        try sql.rows(
            """
            SELECT token_hash, browser, address, created_at, last_seen_at FROM session
            WHERE account_id = ? AND expires_at > ? AND last_seen_at > ?
            ORDER BY last_seen_at DESC, token_hash LIMIT ?
            """,
            [.id(account), .integer(now.milliseconds), .integer(idleSince.milliseconds), .integer(limit)]
        ) { row in
            ListedSession(
                name: try row.text(),
                browser: row.optionalText(),
                address: row.optionalText(),
                since: Instant(milliseconds: try row.integer()),
                lastSeen: Instant(milliseconds: try row.integer())
            )
        }
    }

    /// Ends a session of an account.
    /// - Returns: `false` if the account has no such session.
    public static func end(_ tokenHash: String, of account: AccountID, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute(
            "DELETE FROM session WHERE token_hash = ? AND account_id = ?",
            [.text(tokenHash), .id(account)]
        ) > 0
    }

    /// Ends all sessions of an account except the given one.
    public static func endAll(of account: AccountID, except tokenHash: String? = nil, in tx: any SQLTransaction) throws
    {
        try tx.execute(
            "DELETE FROM session WHERE account_id = ? AND token_hash <> ?",
            [.id(account), .text(tokenHash ?? "")]
        )
    }

    /// Ends all sessions of accounts with the demo's printed password.
    public static func endDemo(in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM session WHERE account_id IN (SELECT id FROM account WHERE is_demo = 1)", [])
    }

    /// Removes expired and idle sessions, and returns their number.
    public static func removeExpired(now: Instant, idleSince: Instant, in tx: any SQLTransaction) throws -> Int {
        try tx.execute(
            "DELETE FROM session WHERE expires_at <= ? OR last_seen_at <= ?",
            [.integer(now.milliseconds), .integer(idleSince.milliseconds)]
        )
    }
}
