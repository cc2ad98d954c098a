public import Domain
import Foundation
public import SQLDatabase

/// What the log keeps of an export: what it held, why it was made, and how far it came.
public struct ExportNote: Hashable, Codable, Sendable {
    /// `people`, `records` or `standings`.
    public let kind: String
    /// `xlsx` or `csv`.
    public let format: String
    /// In Chinese, as it was asked for: 2026 年度，已认定
    public let filters: String
    public let purpose: String
    /// How many rows went out.
    public let rows: Int
    /// False when it ended before its last row.
    public let isComplete: Bool

    public init(kind: String, format: String, filters: String, purpose: String, rows: Int, isComplete: Bool) {
        self.kind = kind
        self.format = format
        self.filters = filters
        self.purpose = purpose
        self.rows = rows
        self.isComplete = isComplete
    }
}

/// An export that was made.
public struct LoggedExport: Hashable, Sendable {
    public let at: Instant
    /// The name of whoever made it.
    public let by: String
    public let note: ExportNote
}

/// Exports in the audit log. They are entries about the organisation for which they were made, so that its own are
/// found without reading anybody else's.
public enum ExportLog {
    private static let action = "exported"

    public static func entry(
        _ note: ExportNote,
        by account: AccountID,
        for organisation: OrganisationID,
        year: Int?
    ) throws -> AuditEntry {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return AuditEntry(
            account: account,
            action: action,
            subjectKind: "organisation",
            subjectID: organisation.text,
            creditYear: year,
            detail: String(decoding: try encoder.encode(note), as: UTF8.self)
        )
    }

    /// The latest exports that were made for these organisations, newest first.
    public static func latest(
        of organisations: [OrganisationID],
        limit: Int,
        in sql: any SQLReader
    ) throws -> [LoggedExport] {
        guard !organisations.isEmpty else { return [] }
        return try sql.rows(
            """
            SELECT x.at, a.name, x.detail FROM audit_entry x LEFT JOIN account a ON a.id = x.account_id
            WHERE x.subject_id IN (\(placeholders(organisations.count))) AND x.action = ?
            ORDER BY x.at DESC, x.id DESC LIMIT ?
            """,
            organisations.map { .text($0.text) } + [.text(action), .integer(limit)]
        ) { row in
            LoggedExport(
                at: Instant(milliseconds: try row.integer()),
                by: row.optionalText() ?? "",
                note: try note(try row.text())
            )
        }
    }

    private static func note(_ detail: String) throws -> ExportNote {
        do {
            return try JSONDecoder().decode(ExportNote.self, from: Data(detail.utf8))
        } catch {
            throw StoreFailure.unreadable(column: "audit_entry.detail")
        }
    }
}
