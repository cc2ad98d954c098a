public import Domain
public import SQLDatabase

/// The messages to the holders of accounts.
public enum Messages {
    /// Adds messages.
    public static func add(
        _ messages: [(account: AccountID, id: MessageID, news: News)],
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        guard !messages.isEmpty else { return }
        try tx.execute(
            """
            INSERT INTO message (account_id, id, kind, subject_id, credit_year, title, quantity, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            rows: messages.map { account, id, news in
                [
                    .id(account), .id(id), .code(news.kind), .id(news.subject), .integer(news.year), .text(news.title),
                    .integer(news.quantity), .integer(at.milliseconds),
                ]
            }
        )
    }

    /// Returns the accounts of people. People without an account are not in the result.
    public static func accounts(of people: [PersonID], in sql: any SQLReader) throws -> [PersonID: AccountID] {
        let found = try sql.rows(
            for: people,
            { .id($0) },
            { "SELECT person_id, id FROM account WHERE person_id IN (\($0))" }
        ) { row in (PersonID(bits: try row.identifier()), AccountID(bits: try row.identifier())) }
        return Dictionary(found) { first, _ in first }
    }

    /// Returns the newest messages of an account, newest first.
    /// - Parameter before: Only messages that are older than this one.
    public static func list(
        of account: AccountID,
        before: MessageID?,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [Message] {
        try sql.rows(
            """
            SELECT id, kind, subject_id, credit_year, title, quantity, at, read_at FROM message
            WHERE account_id = ? \(before == nil ? "" : "AND id < ?") ORDER BY id DESC LIMIT ?
            """,
            [.id(account)] + (before.map { [.id($0)] } ?? []) + [.integer(limit)],
            read
        )
    }

    /// Returns the message of an account, or `nil` if the account has no such message.
    public static func find(_ id: MessageID, of account: AccountID, in sql: any SQLReader) throws -> Message? {
        try sql.first(
            """
            SELECT id, kind, subject_id, credit_year, title, quantity, at, read_at FROM message
            WHERE account_id = ? AND id = ?
            """,
            [.id(account), .id(id)],
            read
        )
    }

    /// Marks one message of an account as read.
    public static func markRead(
        _ id: MessageID,
        of account: AccountID,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            "UPDATE message SET read_at = ? WHERE account_id = ? AND id = ? AND read_at IS NULL",
            [.integer(at.milliseconds), .id(account), .id(id)]
        )
    }

    /// Marks the messages of an account as read, up to the newest one that its holder has seen.
    /// - Returns: The number of messages that were unread.
    public static func markAllRead(
        of account: AccountID,
        upTo newest: MessageID,
        at: Instant,
        in tx: any SQLTransaction
    ) throws -> Int {
        try tx.execute(
            "UPDATE message SET read_at = ? WHERE account_id = ? AND read_at IS NULL AND id <= ?",
            [.integer(at.milliseconds), .id(account), .id(newest)]
        )
    }

    /// An expression for the number of unread messages of `account a`, counted up to one more than the reach.
    static let unread = """
        (SELECT count(*) FROM (SELECT 1 FROM message m WHERE m.account_id = a.id AND m.read_at IS NULL
            LIMIT \(WaitingFigures.reach + 1)) u)
        """

    private static func read(_ row: inout SQLRow) throws -> Message {
        Message(
            id: MessageID(bits: try row.identifier()),
            kind: try coded(try row.integer(), of: "message.kind"),
            subject: try row.optionalIdentifier().map(Identifier<Message.Subject>.init(bits:)),
            year: row.optionalInteger(),
            title: row.optionalText(),
            quantity: try row.integer(),
            at: Instant(milliseconds: try row.integer()),
            isRead: row.optionalInteger() != nil
        )
    }
}

extension BoundedCount {
    /// The count that was found with a limit of one more than the reach.
    static func found(_ number: Int, reach: Int) -> BoundedCount {
        BoundedCount(min(number, reach), isExact: number <= reach)
    }
}
