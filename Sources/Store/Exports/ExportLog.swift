public import Domain
import Foundation
public import SQLDatabase

/// What the log keeps of an export: what it held, why it was made, and how far it came.
public struct ExportNote: Hashable, Codable, Sendable {
    /// Which export it is: its beginning and its end say the same. Nil where only the end was kept.
    public let id: String?
    /// `people`, `records` or `standings`.
    public let kind: String
    /// `xlsx` or `csv`.
    public let format: String
    /// In Chinese, as it was asked for: 2026 年度，已认定
    public let filters: String
    public let purpose: String
    /// How many rows went out.
    public let rows: Int

    public init(id: String?, kind: String, format: String, filters: String, purpose: String, rows: Int) {
        self.id = id
        self.kind = kind
        self.format = format
        self.filters = filters
        self.purpose = purpose
        self.rows = rows
    }
}

/// An export that was made, or begun.
public struct LoggedExport: Hashable, Sendable {
    public enum Stage: Hashable, Sendable {
        /// Nobody has written down an end: it is under way, or its server was killed.
        case begun
        case complete
        /// It ended before its last row.
        case brokenOff
    }

    /// When it ended, else when it began.
    public let at: Instant
    /// The name of whoever made it.
    public let by: String
    /// The office in which it was made; nil for exports of before offices were logged.
    public let office: NamedOffice?
    public let note: ExportNote
    public let stage: Stage
}

/// Exports in the audit log. They are entries about the organisation for which they were made, so that its own are
/// found without reading anybody else's.
public enum ExportLog {
    private static let begun = "export-begun"
    private static let ended = "exported"

    public static func entry(
        _ note: ExportNote,
        _ stage: LoggedExport.Stage,
        by actor: Actor,
        for organisation: OrganisationID,
        year: Int?
    ) throws -> AuditEntry {
        let line = ExportLine(note: note, isComplete: stage == .complete)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return AuditEntry(
            by: actor,
            action: stage == .begun ? begun : ended,
            subjectKind: "organisation",
            subjectID: organisation.text,
            creditYear: year,
            detail: String(decoding: try encoder.encode(line), as: UTF8.self)
        )
    }

    /// The latest exports that were made for these organisations, newest first; each once, with its end where it has one.
    public static func latest(
        of organisations: [OrganisationID],
        limit: Int,
        in sql: any SQLReader
    ) throws -> [LoggedExport] {
        guard !organisations.isEmpty else { return [] }
        let lines = try sql.rows(
            """
            SELECT x.at, a.name, x.action, x.detail, \(Assignments.named)
            FROM audit_entry x
            LEFT JOIN account a ON a.id = x.account_id
            LEFT JOIN assignment s ON s.id = x.office_id
            LEFT JOIN organisation o ON o.id = s.organisation_id
            WHERE x.subject_id IN (\(placeholders(organisations.count))) AND x.action IN (?, ?)
            ORDER BY x.at DESC, x.id DESC LIMIT ?
            """,
            // Two lines each; an end comes before its beginning.
            organisations.map { .text($0.text) } + [.text(begun), .text(ended), .integer(2 * limit)],
            read
        )
        let done = Set(lines.filter { $0.stage != .begun }.compactMap(\.note.id))
        return Array(lines.filter { $0.stage != .begun || !done.contains($0.note.id ?? "") }.prefix(limit))
    }

    private static func read(_ row: inout SQLRow) throws -> LoggedExport {
        let at = Instant(milliseconds: try row.integer())
        let by = row.optionalText() ?? ""
        let isBegun = try row.text() == begun
        let line = try line(try row.text())
        return LoggedExport(
            at: at,
            by: by,
            office: try Assignments.readNamed(&row),
            note: line.note,
            stage: isBegun ? .begun : line.isComplete ? .complete : .brokenOff
        )
    }

    private static func line(_ detail: String) throws -> ExportLine {
        do {
            return try JSONDecoder().decode(ExportLine.self, from: Data(detail.utf8))
        } catch {
            throw StoreFailure.unreadable(column: "audit_entry.detail")
        }
    }
}

/// A note as the log keeps it, all in one object.
private struct ExportLine: Codable {
    private enum Key: String, CodingKey { case isComplete }

    let note: ExportNote
    /// False before its last row.
    let isComplete: Bool

    init(note: ExportNote, isComplete: Bool) {
        self.note = note
        self.isComplete = isComplete
    }

    init(from decoder: any Decoder) throws {
        note = try ExportNote(from: decoder)
        isComplete = try decoder.container(keyedBy: Key.self).decode(Bool.self, forKey: .isComplete)
    }

    func encode(to encoder: any Encoder) throws {
        try note.encode(to: encoder)
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(isComplete, forKey: .isComplete)
    }
}
