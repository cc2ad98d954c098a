import SQLDatabase

/// A table of words with numbers from 1. A later migration adds a word with an `INSERT`.
struct WordTable: Sendable {
    let name: String
    let words: [String]

    private init(_ name: String, _ words: [String]) {
        (self.name, self.words) = (name, words)
    }

    func statements(_ d: Dialect) -> [String] {
        let rows = words.enumerated().map { "(\($0 + 1), '\($1)')" }.joined(separator: ", ")
        return [
            """
            CREATE TABLE \(name) (
                id \(d.small) PRIMARY KEY CHECK (id > 0),
                word \(d.text) NOT NULL UNIQUE CHECK (word <> '')
            ) \(d.tableEnd)
            """,
            "INSERT INTO \(name) (id, word) VALUES \(rows)",
        ]
    }

    static let all = [
        WordTable(
            "organisation_kind",
            ["employer", "agency", "provider", "industry-authority", "hr-authority"]
        ),
        WordTable(
            "document_kind",
            [
                "resident-id", "passport", "mainland-travel-permit-hk-macao", "mainland-travel-permit-taiwan",
                "foreign-permanent-resident", "residence-permit-hk-macao-taiwan", "military-officer",
            ]
        ),
        WordTable(
            "fact_key",
            [
                "in-service", "part-time", "title-level", "title", "qualified", "qualifications", "degree",
                "employer-level",
            ]
        ),
        WordTable("account_state", ["invited", "active"]),
        WordTable(
            "role",
            [
                "employer-clerk", "employer-manager", "agency-clerk", "agency-manager", "provider-clerk",
                "provider-manager", "industry-clerk", "industry-manager", "hr-clerk", "hr-manager", "title-office",
                "system-admin", "security-admin", "audit-admin", "machine",
            ]
        ),
        WordTable("record_status", ["draft", "submitted", "returned", "recognised", "rejected", "reversed"]),
        WordTable("record_origin", ["declaration", "imported"]),
        WordTable(
            "record_action",
            [
                "drafted", "changed", "submitted", "withdrawn", "returned", "recognised", "rejected", "imported",
                "reversed", "reversal-requested", "reversal-refused",
            ]
        ),
        WordTable("ledger_kind", ["recognition", "reversal"]),
        WordTable("media_type", ["application/pdf", "image/jpeg", "image/png"]),
        WordTable("sheet_kind", ["hours", "cohort", "roster"]),
        WordTable(
            "batch_state",
            [
                "reading", "choosing", "checking", "staged", "committing", "committed", "approving", "undoing",
                "undone", "cancelled", "unreadable",
            ]
        ),
        WordTable("commit_mode", ["good-rows", "all-or-nothing"]),
        WordTable("similar_rows", ["skip", "add"]),
        WordTable("import_row_state", ["new", "already", "similar", "refused"]),
        WordTable("import_page_stage", ["read", "checked"]),
        WordTable("job_kind", ["read-import", "commit-import", "approve-import", "undo-import"]),
        WordTable("job_state", ["waiting", "running", "done", "failed"]),
        WordTable("job_stage", ["reading", "checking", "committing", "approving", "undoing"]),
    ]
}
