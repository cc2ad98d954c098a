/// An export that was made, or begun.
public struct LoggedExport: Hashable, Sendable {
    /// How far it came.
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

    public init(at: Instant, by: String, office: NamedOffice?, note: ExportNote, stage: Stage) {
        self.at = at
        self.by = by
        self.office = office
        self.note = note
        self.stage = stage
    }
}
