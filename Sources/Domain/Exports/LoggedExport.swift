/// An export that has started or ended.
public struct LoggedExport: Hashable, Sendable {
    /// The progress of an export.
    public enum Stage: Hashable, Sendable {
        /// It has started. If no end follows, it is still running or its server was stopped.
        case begun
        case complete
        /// It ended before the last row.
        case brokenOff
    }

    /// The time of its end, or of its start if it has not ended.
    public let at: Instant
    /// The name of the account.
    public let by: String
    /// The office, or `nil` for exports from before offices were logged.
    public let office: NamedOffice?
    public let note: ExportNote
    public let stage: Stage

    /// Creates a logged export.
    public init(at: Instant, by: String, office: NamedOffice?, note: ExportNote, stage: Stage) {
        self.at = at
        self.by = by
        self.office = office
        self.note = note
        self.stage = stage
    }
}
