public import Domain
public import SQLDatabase

/// Where sessions are kept: by the hash of their token, never by the token.
public enum Sessions {
    /// Whoever a session belongs to, as of now.
    public struct Found: Hashable, Sendable {
        public let actor: Actor
        public let csrfToken: String
        public let lastSeen: Instant
        /// The organisation of the first assignment, for the head of the page.
        public let organisationName: String?
    }

    public static func add(
        tokenHash: String,
        account: AccountID,
        csrfToken: String,
        at: Instant,
        until: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO session (token_hash, account_id, csrf_token, created_at, last_seen_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .text(tokenHash), .text(account.text), .text(csrfToken), .integer(at.milliseconds),
                .integer(at.milliseconds), .integer(until.milliseconds),
            ]
        )
    }

    /// The session of a token, unless it has expired or was idle since `idleSince`.
    public static func find(
        tokenHash: String,
        now: Instant,
        idleSince: Instant,
        in sql: any SQLReader
    ) throws -> Found? {
        // One question for every request: the session, its account and each assignment, a row for each of these.
        let rows = try sql.rows(
            """
            SELECT s.account_id, s.csrf_token, s.last_seen_at, a.name, a.person_id, o.name,
                g.role, g.organisation_id, g.region_code, g.series
            FROM session s
            JOIN account a ON a.id = s.account_id
            LEFT JOIN assignment g ON g.account_id = a.id AND g.ended_at IS NULL
            LEFT JOIN organisation o ON o.id = g.organisation_id
            WHERE s.token_hash = ? AND s.expires_at > ? AND s.last_seen_at > ? AND a.state = 'active'
                AND a.locked_at IS NULL
            ORDER BY g.granted_at, g.role
            """,
            [.text(tokenHash), .integer(now.milliseconds), .integer(idleSince.milliseconds)],
            read
        )
        guard let first = rows.first else { return nil }
        let actor = Actor(
            account: first.account,
            name: first.name,
            person: first.person,
            assignments: rows.compactMap(\.assignment)
        )
        return Found(
            actor: actor,
            csrfToken: first.csrfToken,
            lastSeen: first.lastSeen,
            organisationName: first.organisationName
        )
    }

    private struct Row {
        let account: AccountID
        let csrfToken: String
        let lastSeen: Instant
        let name: String
        let person: PersonID?
        let organisationName: String?
        let assignment: Assignment?
    }

    private static func read(_ row: inout SQLRow) throws -> Row {
        Row(
            account: AccountID(stored: try row.text()),
            csrfToken: try row.text(),
            lastSeen: Instant(milliseconds: try row.integer()),
            name: try row.text(),
            person: row.optionalText().map(PersonID.init(stored:)),
            organisationName: row.optionalText(),
            assignment: try row.optionalText().map { role in
                Assignment(
                    role: try word(role, of: "assignment.role"),
                    organisation: OrganisationID(stored: try row.text()),
                    region: row.optionalText().flatMap(RegionCode.init),
                    series: row.optionalText()
                )
            }
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
            [.text(account.text), .text(tokenHash ?? "")]
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
