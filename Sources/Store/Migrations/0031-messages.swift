import SQLDatabase

extension Schema {
    /// Messages to the holders of accounts. They are stored by account, newest last, so that a page of them is one
    /// stretch of the key. Sessions get what their owner can recognise them by.
    static let messages = Migration(31, "messages") { d in
        [
            """
            CREATE TABLE message_kind (
                id \(d.small) PRIMARY KEY CHECK (id > 0),
                word \(d.text) NOT NULL UNIQUE CHECK (word <> '')
            ) \(d.tableEnd)
            """,
            "INSERT INTO message_kind (id, word) VALUES "
                + kinds.enumerated().map { "(\($0 + 1), '\($1)')" }.joined(separator: ", "),
            """
            CREATE TABLE message (
                account_id \(d.identifier) NOT NULL REFERENCES account (id),
                id \(d.identifier) NOT NULL,
                kind \(d.small) NOT NULL REFERENCES message_kind (id),
                subject_id \(d.identifier),
                credit_year \(d.integer),
                title \(d.text),
                quantity \(d.integer) NOT NULL CHECK (quantity > 0),
                at \(d.integer) NOT NULL,
                read_at \(d.integer),
                PRIMARY KEY (account_id, id)
            ) \(d.clusteredTableEnd)
            """,
            // With `read_at` among the columns, SQLite prefers it to the key, which has all messages of the account.
            "CREATE INDEX message_unread ON message (account_id, read_at) WHERE read_at IS NULL",
            "ALTER TABLE session ADD COLUMN browser \(d.text)",
            "ALTER TABLE session ADD COLUMN address \(d.text)",
        ]
    }

    private static let kinds = [
        "recognised", "returned", "rejected", "import-recognised", "import-reversed", "reversed",
        "certificates-affected", "sanctioned", "sanction-lifted", "reversal-confirmed", "reversal-refused",
        "undo-confirmed", "undo-refused", "import-checked", "import-added", "import-approved", "import-undone",
        "import-failed",
    ]
}
