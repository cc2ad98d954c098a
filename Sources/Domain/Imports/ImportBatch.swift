/// One sheet on its way in: staged, looked at, then committed or dropped.
public struct ImportBatch: Hashable, Sendable {
    public enum State: String, Sendable { case staged, committed, cancelled }

    /// What to do when some rows cannot be taken.
    public enum Mode: String, CaseIterable, Sendable {
        case goodRows = "good-rows"
        case allOrNothing = "all-or-nothing"
    }

    public let id: BatchID
    public let organisation: OrganisationID
    public let importedBy: AccountID
    public let fileName: String
    public let state: State
    /// The headings of the sheet, over the cells of its rows.
    public let headings: [String]
    /// Columns of the sheet that were not understood, as they are headed.
    public let ignoredColumns: [String]
    public let createdAt: Instant
    public let finishedAt: Instant?

    public init(
        id: BatchID,
        organisation: OrganisationID,
        importedBy: AccountID,
        fileName: String,
        state: State,
        headings: [String],
        ignoredColumns: [String],
        createdAt: Instant,
        finishedAt: Instant?
    ) {
        self.id = id
        self.organisation = organisation
        self.importedBy = importedBy
        self.fileName = fileName
        self.state = state
        self.headings = headings
        self.ignoredColumns = ignoredColumns
        self.createdAt = createdAt
        self.finishedAt = finishedAt
    }
}

/// What would become of one row of a sheet.
public enum ImportRowState: String, CaseIterable, Sendable {
    /// It adds a record.
    case new
    /// It was imported before.
    case already
    /// It has problems and cannot be taken.
    case refused
    /// It has added its record.
    case added
}
