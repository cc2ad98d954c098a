/// The description of an export in the audit log: its content, its purpose and its number of rows.
public struct ExportNote: Hashable, Codable, Sendable {
    /// The id of the export. The entries for its beginning and its end have the same id. It is `nil` for old exports,
    /// of which only the end was stored.
    public let id: String?
    /// The kind: `people`, `records` or `standings`.
    public let kind: String
    /// The format: `xlsx` or `csv`.
    public let format: String
    /// The filters in Chinese, such as 2026 年度，已认定.
    public let filters: String
    public let purpose: String
    /// The number of rows written.
    public let rows: Int

    /// Creates a note.
    public init(id: String?, kind: String, format: String, filters: String, purpose: String, rows: Int) {
        self.id = id
        self.kind = kind
        self.format = format
        self.filters = filters
        self.purpose = purpose
        self.rows = rows
    }
}
