public import Domain
public import SQLDatabase

/// Where accounts and what they are assigned are kept.
public enum Accounts {
    /// What sign-in must know of an account.
    public struct Credentials: Hashable, Sendable {
        public let account: Account
        public let passwordHash: String?
        /// Wrong passwords since the last right one.
        public let failures: Int
        public let lockedUntil: Instant?
    }

    private static let columns = "a.id, a.person_id, a.name, a.state, a.password_hash, a.failures, a.locked_until"

    /// Accounts that go by this name, or whose person has this document number.
    /// Two documents of different kinds may carry one number, hence a list.
    public static func credentials(login: String, document: String, in sql: any SQLReader) throws -> [Credentials] {
        try sql.rows(
            """
            SELECT \(columns) FROM account a WHERE a.login = ?
            UNION
            SELECT \(columns) FROM account a JOIN person p ON p.id = a.person_id WHERE p.document_number = ?
            """,
            [.text(login), .text(document)],
            read
        )
    }

    public static func find(_ id: AccountID, in sql: any SQLReader) throws -> Credentials? {
        try sql.first("SELECT \(columns) FROM account a WHERE a.id = ?", [.text(id.text)], read)
    }

    public static func find(of person: PersonID, in sql: any SQLReader) throws -> Credentials? {
        try sql.first("SELECT \(columns) FROM account a WHERE a.person_id = ?", [.text(person.text)], read)
    }

    /// - Parameter login: the name an official signs in with; a person's own account needs none.
    public static func add(
        _ account: Account,
        login: String?,
        passwordHash: String?,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO account (id, person_id, login, name, state, password_hash, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(account.id.text), .text(account.person?.text), .text(login), .text(account.name),
                .text(account.state.rawValue), .text(passwordHash), .integer(at.milliseconds),
            ]
        )
    }

    /// Sets the password, and with it makes the account an active one without failures.
    public static func setPassword(_ hash: String, of id: AccountID, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            UPDATE account SET password_hash = ?, state = 'active', failures = 0, locked_until = NULL WHERE id = ?
            """,
            [.text(hash), .text(id.text)]
        )
    }

    /// Counts a wrong password in one statement, so that parallel guesses are all counted.
    /// - Returns: the failures now.
    public static func countFailure(of id: AccountID, in tx: any SQLTransaction) throws -> Int {
        try tx.execute("UPDATE account SET failures = failures + 1 WHERE id = ?", [.text(id.text)])
        return try tx.count("SELECT failures FROM account WHERE id = ?", [.text(id.text)])
    }

    public static func lock(_ id: AccountID, until: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE account SET locked_until = ? WHERE id = ?",
            [.integer(until.milliseconds), .text(id.text)]
        )
    }

    public static func clearFailures(of id: AccountID, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE account SET failures = 0, locked_until = NULL WHERE id = ? AND (failures > 0 OR locked_until > 0)",
            [.text(id.text)]
        )
    }

    public static func assign(
        _ assignment: Assignment,
        to id: AccountID,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO assignment (account_id, role, organisation_id, region_code, series, granted_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .text(id.text), .text(assignment.role.rawValue), .text(assignment.organisation.text),
                .text(assignment.region?.digits), .text(assignment.series), .integer(at.milliseconds),
            ]
        )
    }

    public static func assignments(of id: AccountID, in sql: any SQLReader) throws -> [Assignment] {
        try sql.rows(
            """
            SELECT role, organisation_id, region_code, series FROM assignment
            WHERE account_id = ? AND ended_at IS NULL ORDER BY granted_at, role
            """,
            [.text(id.text)]
        ) { row in
            Assignment(
                role: try word(try row.text(), of: "assignment.role"),
                organisation: OrganisationID(stored: try row.text()),
                region: row.optionalText().flatMap(RegionCode.init),
                series: row.optionalText()
            )
        }
    }

    private static func read(_ row: inout SQLRow) throws -> Credentials {
        let account = Account(
            id: AccountID(stored: try row.text()),
            person: row.optionalText().map(PersonID.init(stored:)),
            name: try row.text(),
            state: try word(try row.text(), of: "account.state")
        )
        return Credentials(
            account: account,
            passwordHash: row.optionalText(),
            failures: try row.integer(),
            lockedUntil: row.optionalInteger().map(Instant.init(milliseconds:))
        )
    }
}

extension Accounts {
    /// An official and the first thing they are assigned.
    public struct Official: Hashable, Sendable {
        public let login: String
        public let name: String
        public let role: Role
        public let organisation: String
    }

    /// Everybody who signs in with a name and may be signed in as, oldest first.
    public static func officials(in sql: any SQLReader) throws -> [Official] {
        try sql.rows(
            """
            SELECT a.login, a.name, s.role, o.name FROM account a
            JOIN assignment s ON s.account_id = a.id AND s.ended_at IS NULL
            JOIN organisation o ON o.id = s.organisation_id
            WHERE a.login IS NOT NULL AND a.state = 'active' ORDER BY a.created_at, a.id
            """,
            []
        ) { row in
            Official(
                login: try row.text(),
                name: try row.text(),
                role: try word(try row.text(), of: "assignment.role"),
                organisation: try row.text()
            )
        }
    }

    /// The first people with an account in use: name, document number, employer.
    public static func firstPeople(
        _ limit: Int,
        in sql: any SQLReader
    ) throws -> [(name: String, number: String, organisation: String)] {
        try sql.rows(
            """
            SELECT p.name, p.document_number, o.name FROM account a
            JOIN person p ON p.id = a.person_id
            LEFT JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
            LEFT JOIN organisation o ON o.id = e.organisation_id
            WHERE a.state = 'active' ORDER BY p.created_at, p.id LIMIT ?
            """,
            [.integer(limit)]
        ) { row in (try row.text(), try row.text(), row.optionalText() ?? "") }
    }
}
