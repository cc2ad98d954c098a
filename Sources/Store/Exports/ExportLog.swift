public import Domain
import Foundation
public import SQLDatabase

/// Exports in the audit log. Their entries are about the organisation, so that its exports are found without reading
/// the entries of others.
public enum ExportLog {
    private static let begun = "export-begun"
    private static let ended = "exported"

    /// Returns the audit entry for a stage of an export.
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

    /// Returns the latest exports of these organisations, newest first. Each export occurs once, with its end if it has
    /// one.
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
            // Each export has two entries. In this order the end comes before the beginning.
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

/// A note as the log stores it, with all values in one JSON object.
private struct ExportLine: Codable {
    private enum Key: String, CodingKey { case isComplete }

    let note: ExportNote
    /// `false` if the export ended before its last row.
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
