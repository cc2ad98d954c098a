public import Domain
public import SQLDatabase

/// Where sessions are kept: by the hash of their token, never by the token.
public enum Sessions {
    /// Whoever a session belongs to, as of now.
    public struct Found: Hashable, Sendable {
        /// Acts in the office that was chosen, or in the only one.
        public let actor: Actor
        public let csrfToken: String
        public let lastSeen: Instant
        /// The offices that the account holds, the oldest first.
        public let offices: [NamedOffice]
        /// Whether the office that was chosen has ended since.
        public let hasOfficeEnded: Bool
    }

    public static func add(
        tokenHash: String,
        account: AccountID,
        office: OfficeID? = nil,
        csrfToken: String,
        at: Instant,
        until: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO session (token_hash, account_id, office_id, csrf_token, created_at, last_seen_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(tokenHash), .id(account), .id(office), .text(csrfToken),
                .integer(at.milliseconds), .integer(at.milliseconds), .integer(until.milliseconds),
            ]
        )
    }

    /// Has a session act in an office from now on.
    /// - Parameter csrfToken: the one that its forms bring back from now on: what was opened in another office is no
    ///   longer taken.
    /// - Returns: false for an office that the session's account does not hold, or holds no longer.
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

    /// The session of a token, unless it has expired or was idle since `idleSince`.
    public static func find(
        tokenHash: String,
        now: Instant,
        idleSince: Instant,
        in sql: any SQLReader
    ) throws -> Found? {
        // One question for every request: the session, its account and each office, a row for each of these.
        let rows = try sql.rows(
            """
            SELECT x.account_id, x.csrf_token, x.last_seen_at, x.office_id, a.name, a.person_id, \(Assignments.named)
            FROM session x
            JOIN account a ON a.id = x.account_id
            LEFT JOIN assignment s ON s.account_id = a.id AND s.ended_at IS NULL
            LEFT JOIN organisation o ON o.id = s.organisation_id
            WHERE x.token_hash = ? AND x.expires_at > ? AND x.last_seen_at > ? AND a.state = 'active'
                AND a.locked_at IS NULL
            ORDER BY s.granted_at, s.role, s.id
            """,
            [.text(tokenHash), .integer(now.milliseconds), .integer(idleSince.milliseconds)],
            read
        )
        guard let first = rows.first else { return nil }
        let offices = rows.compactMap(\.office)
        let chosen = offices.first { $0.office.id == first.chosen }
        // With one there is nothing to choose.
        let only = first.chosen == nil && offices.count == 1 ? offices.first : nil
        let actor = Actor(
            account: first.account,
            name: first.name,
            person: first.person,
            office: (chosen ?? only)?.office
        )
        return Found(
            actor: actor,
            csrfToken: first.csrfToken,
            lastSeen: first.lastSeen,
            offices: offices,
            hasOfficeEnded: first.chosen != nil && chosen == nil
        )
    }

    private struct Row {
        let account: AccountID
        let csrfToken: String
        let lastSeen: Instant
        let chosen: OfficeID?
        let name: String
        let person: PersonID?
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
            office: try Assignments.readNamed(&row)
        )
    }

    public static func touch(tokenHash: String, at: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE session SET last_seen_at = ? WHERE token_hash = ?",
            [.integer(at.milliseconds), .text(tokenHash)]
        )
    }

    public static func end(tokenHash: String, in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM session WHERE token_hash = ?", [.text(tokenHash)])
    }

    /// Ends every session of an account but, where named, one.
    public static func endAll(of account: AccountID, except tokenHash: String? = nil, in tx: any SQLTransaction) throws
    {
        try tx.execute(
            "DELETE FROM session WHERE account_id = ? AND token_hash <> ?",
            [.id(account), .text(tokenHash ?? "")]
        )
    }

    /// Ends the sessions that were opened with the demo's printed password.
    public static func endDemo(in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM session WHERE account_id IN (SELECT id FROM account WHERE is_demo = 1)", [])
    }

    public static func removeExpired(now: Instant, idleSince: Instant, in tx: any SQLTransaction) throws -> Int {
        try tx.execute(
            "DELETE FROM session WHERE expires_at <= ? OR last_seen_at <= ?",
            [.integer(now.milliseconds), .integer(idleSince.milliseconds)]
        )
    }
}
