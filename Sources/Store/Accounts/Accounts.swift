public import Domain
public import SQLDatabase

/// The accounts in the database.
public enum Accounts {
    /// An account with the data that signing in needs.
    public struct Credentials: Hashable, Sendable {
        public let account: Account
        /// The name with which an official signs in.
        public let login: String?
        public let passwordHash: String?
        /// Whether an operator has locked the account.
        public let isLocked: Bool
        /// Whether the account still has the demo's printed password.
        public let isDemo: Bool
    }

    private static let columns = "a.id, a.person_id, a.name, a.state, a.login, a.password_hash, a.locked_at, a.is_demo"

    /// Returns the accounts with this name, and the accounts of people with this document number. Two documents of
    /// different kinds may have the same number, so there may be several.
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

    /// Returns the account, or `nil` if there is none.
    public static func find(_ id: AccountID, in sql: any SQLReader) throws -> Credentials? {
        try sql.first("SELECT \(columns) FROM account a WHERE a.id = ?", [.id(id)], read)
    }

    /// Returns the account of a person, or `nil` if there is none.
    public static func find(of person: PersonID, in sql: any SQLReader) throws -> Credentials? {
        try sql.first("SELECT \(columns) FROM account a WHERE a.person_id = ?", [.id(person)], read)
    }

    /// Returns the names of accounts.
    public static func names(of ids: Set<AccountID>, in sql: any SQLReader) throws -> [AccountID: String] {
        let found = try sql.rows(
            for: ids.sorted(),
            { .id($0) },
            { "SELECT id, name FROM account WHERE id IN (\($0))" }
        ) { row in (AccountID(bits: try row.identifier()), try row.text()) }
        return Dictionary(found) { first, _ in first }
    }

    /// Returns the accounts of people. People without an account are not in the result.
    public static func find(of people: [PersonID], in sql: any SQLReader) throws -> [PersonID: Credentials] {
        let found = try sql.rows(
            for: people,
            { .id($0) },
            { "SELECT \(columns) FROM account a WHERE a.person_id IN (\($0))" },
            read
        )
        return Dictionary(found.compactMap { one in one.account.person.map { ($0, one) } }) { first, _ in first }
    }

    /// Adds accounts of people who have no password yet.
    public static func invite(_ accounts: [Account], at: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            "INSERT INTO account (id, person_id, name, state, is_demo, created_at) VALUES (?, ?, ?, 'invited', 0, ?)",
            rows: accounts.map { [.id($0.id), .id($0.person), .text($0.name), .integer(at.milliseconds)] }
        )
    }

    /// Adds an account.
    /// - Parameters:
    ///   - login: The name with which an official signs in. A professional's own account needs none.
    ///   - isDemo: Whether the password is the demo's printed one.
    public static func add(
        _ account: Account,
        login: String?,
        passwordHash: String?,
        isDemo: Bool = false,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try add([(account, login)], passwordHash: passwordHash, isDemo: isDemo, at: at, in: tx)
    }

    /// Adds professionals' own accounts, all with the same password.
    public static func add(
        _ accounts: [Account],
        passwordHash: String,
        isDemo: Bool,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try add(accounts.map { ($0, nil) }, passwordHash: passwordHash, isDemo: isDemo, at: at, in: tx)
    }

    private static func add(
        _ accounts: [(account: Account, login: String?)],
        passwordHash: String?,
        isDemo: Bool,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO account (id, person_id, login, name, state, password_hash, is_demo, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            rows: accounts.map { account, login in
                [
                    .id(account.id), .id(account.person), .text(login), .text(account.name),
                    .text(account.state.rawValue), .text(passwordHash), .flag(isDemo),
                    .integer(at.milliseconds),
                ]
            }
        )
        let people = accounts.compactMap(\.account.person)
        if !people.isEmpty { try ListingChanges.add(people, in: tx) }
    }

    /// Names the person of an account whose state has changed.
    private static func changed(_ id: AccountID, in tx: any SQLTransaction) throws {
        let person = try tx.first("SELECT person_id FROM account WHERE id = ?", [.id(id)]) { row in
            try row.optionalIdentifier().map(PersonID.init(bits:))
        }
        if let person = person ?? nil { try ListingChanges.add([person], in: tx) }
    }

    /// Sets a password that the owner has chosen, and makes the account active.
    public static func setPassword(_ hash: String, of id: AccountID, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE account SET password_hash = ?, state = 'active', is_demo = 0 WHERE id = ?",
            [.text(hash), .id(id)]
        )
        try changed(id, in: tx)
    }

    /// Stores a new hash of the same password, unless the password has changed meanwhile.
    public static func renewHash(
        _ hash: String,
        insteadOf old: String,
        of id: AccountID,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            "UPDATE account SET password_hash = ? WHERE id = ? AND password_hash = ?",
            [.text(hash), .id(id), .text(old)]
        )
    }

    /// Removes the password. The account must then be activated again.
    public static func removePassword(of id: AccountID, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE account SET password_hash = NULL, state = 'invited', is_demo = 0 WHERE id = ?",
            [.id(id)]
        )
        try changed(id, in: tx)
    }

    /// Locks the account and returns whether it was not locked before.
    public static func lock(_ id: AccountID, at: Instant, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute(
            "UPDATE account SET locked_at = ? WHERE id = ? AND locked_at IS NULL",
            [.integer(at.milliseconds), .id(id)]
        ) > 0
    }

    /// Unlocks the account and returns whether it was locked before.
    public static func unlock(_ id: AccountID, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute("UPDATE account SET locked_at = NULL WHERE id = ? AND locked_at IS NOT NULL", [.id(id)])
            > 0
    }

    private static func read(_ row: inout SQLRow) throws -> Credentials {
        let account = Account(
            id: AccountID(bits: try row.identifier()),
            person: try row.optionalIdentifier().map(PersonID.init(bits:)),
            name: try row.text(),
            state: try word(try row.text(), of: "account.state")
        )
        return Credentials(
            account: account,
            login: row.optionalText(),
            passwordHash: row.optionalText(),
            isLocked: row.optionalInteger() != nil,
            isDemo: try row.flag()
        )
    }
}

extension Accounts {
    /// An account that signs in with a name, with one of its offices.
    public struct ListedAccount: Hashable, Sendable {
        public let login: String
        public let name: String
        public let state: Account.State
        public let isLocked: Bool
        /// One of the account's offices, or `nil` if it has none.
        public let office: NamedOffice?
    }

    /// Returns the accounts that sign in with a name, in the order of these names. An account with several offices
    /// occurs once for each office.
    /// - Parameter organisation: Only accounts with an office at this organisation, or all accounts if it is `nil`.
    public static func list(at organisation: OrganisationID?, in sql: any SQLReader) throws -> [ListedAccount] {
        try sql.rows(
            """
            SELECT a.login, a.name, a.state, a.locked_at, \(Assignments.named)
            FROM account a
            LEFT JOIN assignment s ON s.account_id = a.id AND s.ended_at IS NULL
            LEFT JOIN organisation o ON o.id = s.organisation_id
            WHERE a.login IS NOT NULL \(organisation == nil ? "" : "AND s.organisation_id = ?")
            ORDER BY a.login, s.granted_at, s.role, s.id
            """,
            organisation.map { [.id($0)] } ?? []
        ) { row in
            ListedAccount(
                login: try row.text(),
                name: try row.text(),
                state: try word(try row.text(), of: "account.state"),
                isLocked: row.optionalInteger() != nil,
                office: try Assignments.readNamed(&row)
            )
        }
    }

    /// Returns the number of accounts that still have the demo's printed password.
    public static func demoCount(in sql: any SQLReader) throws -> Int {
        try sql.count("SELECT count(*) FROM account WHERE is_demo = 1")
    }

    /// An official with one office.
    public struct Official: Hashable, Sendable {
        public let login: String
        public let name: String
        public let role: Role
        public let organisation: String
    }

    /// Returns the officials of the demo, oldest first.
    public static func demoOfficials(in sql: any SQLReader) throws -> [Official] {
        try sql.rows(
            """
            SELECT a.login, a.name, s.role, o.name FROM account a
            JOIN assignment s ON s.account_id = a.id AND s.ended_at IS NULL
            JOIN organisation o ON o.id = s.organisation_id
            WHERE a.is_demo = 1 AND a.login IS NOT NULL ORDER BY a.created_at, a.id
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

    /// Returns the first people of the demo with their names, document numbers and employers.
    public static func demoPeople(
        _ limit: Int,
        in sql: any SQLReader
    ) throws -> [(name: String, number: String, organisation: String)] {
        try sql.rows(
            """
            SELECT p.name, p.document_number, o.name FROM account a
            JOIN person p ON p.id = a.person_id
            LEFT JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
            LEFT JOIN organisation o ON o.id = e.organisation_id
            WHERE a.is_demo = 1 ORDER BY p.created_at, p.id LIMIT ?
            """,
            [.integer(limit)]
        ) { row in (try row.text(), try row.text(), row.optionalText() ?? "") }
    }
}
