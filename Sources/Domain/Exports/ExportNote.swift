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
