/// The import of one sheet. It is read, checked and shown, then committed or cancelled, and perhaps undone.
public struct ImportBatch: Hashable, Sendable {
    /// The state of a batch: reading → (choosing → reading) → checking → staged → committing → committed (→ approving →
    /// committed) → undoing → undone.
    ///
    /// A batch can be cancelled until it is committing. A file that cannot be read becomes unreadable.
    public enum State: String, CaseIterable, Sendable {
        case reading, choosing, checking, staged, committing, committed, approving, undoing, undone, cancelled
        case unreadable
    }

    /// Whether refused rows stop the commit.
    public enum Mode: String, CaseIterable, Sendable {
        case goodRows = "good-rows"
        case allOrNothing = "all-or-nothing"
    }

    /// Whether to skip or add rows that are probably the same learning as a record or another row.
    public enum SimilarRows: String, CaseIterable, Sendable {
        case skip, add
    }

    /// The options for reading a sheet and adding its rows.
    public struct Options: Hashable, Sendable {
        public var kind: SheetKind
        /// The year of rows that give no year.
        public var year: Int?
        /// The name of the sheet to read. `nil` stands for the only sheet that has a heading row.
        public var sheet: String?
        /// For a cohort, the hours that its people get.
        public var grant: CohortGrant?
        /// Whether an authority approves the records with the import.
        public var approve: Bool

        /// Creates options for reading.
        public init(
            kind: SheetKind = .hours,
            year: Int? = nil,
            sheet: String? = nil,
            grant: CohortGrant? = nil,
            approve: Bool = false
        ) {
            self.kind = kind
            self.year = year
            self.sheet = sheet
            self.grant = grant
            self.approve = approve
        }
    }

    /// The numbers of rows by their state. Before the commit, `new` counts the rows that would be added.
    public struct Tally: Hashable, Sendable {
        public var rows = 0
        public var new = 0
        public var already = 0
        /// Rows that are similar to another row or record. After the commit, the rows that were skipped for this
        /// reason.
        public var similar = 0
        public var refused = 0
        public var added = 0
        /// The rows of `new` whose people look new to the importing office.
        public var newOfStrangers = 0
        /// The rows of `newOfStrangers` whose people are registered outside the importer's scope. Never show this
        /// number.
        public var newOfOutsiders = 0
        /// People that the new rows would register or have registered.
        public var newPeople = 0
        /// Records that the undo has reversed.
        public var undone = 0

        /// Creates a tally of zeros.
        public init() {}
    }

    /// The reason why a whole file could not be read.
    public struct Failure: Hashable, Sendable {
        /// The code in the contract, such as `file-broken` or `heading-missing`.
        public let code: String
        /// A Chinese sentence: what is wrong and what to do.
        public let message: String

        /// Creates a failure.
        public init(code: String, message: String) {
            self.code = code
            self.message = message
        }
    }

    public let id: BatchID
    public let organisation: OrganisationID
    public let importedBy: AccountID
    /// The office of the importing account. It is `nil` for batches from before offices were stored.
    public var importedIn: OfficeID?
    public let fileName: String
    public let options: Options
    public var state: State
    /// The headings of the sheet's columns.
    public var headings: [String]
    /// The headings of columns that were not understood.
    public var ignoredColumns: [String]
    public var tally: Tally
    /// During the check, the person up to whom rows are checked.
    public var checkedUpTo: String?
    public var failure: Failure?
    /// The chosen mode, or `nil` until the batch is committed.
    public var mode: Mode?
    public var acceptsNewPeople: Bool
    public var similarRows: SimilarRows
    /// The account that committed the batch, and is responsible for its records.
    public var committedBy: AccountID?
    /// The office of the committing account.
    public var committedIn: OfficeID?
    /// The account that recognised all waiting records at once.
    public var approvedBy: AccountID?
    /// The office of the approving account.
    public var approvedIn: OfficeID?
    /// The office of the account that confirmed the undo.
    public var undoneIn: OfficeID?
    public let createdAt: Instant
    public var finishedAt: Instant?

    /// Creates a batch.
    public init(
        id: BatchID,
        organisation: OrganisationID,
        importedBy: AccountID,
        importedIn: OfficeID? = nil,
        fileName: String,
        options: Options,
        state: State = .reading,
        headings: [String] = [],
        ignoredColumns: [String] = [],
        tally: Tally = Tally(),
        checkedUpTo: String? = nil,
        failure: Failure? = nil,
        mode: Mode? = nil,
        acceptsNewPeople: Bool = false,
        similarRows: SimilarRows = .skip,
        committedBy: AccountID? = nil,
        approvedBy: AccountID? = nil,
        createdAt: Instant,
        finishedAt: Instant? = nil
    ) {
        self.id = id
        self.organisation = organisation
        self.importedBy = importedBy
        self.importedIn = importedIn
        self.fileName = fileName
        self.options = options
        self.state = state
        self.headings = headings
        self.ignoredColumns = ignoredColumns
        self.tally = tally
        self.checkedUpTo = checkedUpTo
        self.failure = failure
        self.mode = mode
        self.acceptsNewPeople = acceptsNewPeople
        self.similarRows = similarRows
        self.committedBy = committedBy
        self.approvedBy = approvedBy
        self.createdAt = createdAt
        self.finishedAt = finishedAt
    }
}

/// The outcome of checking or adding a row of a sheet.
public enum ImportRowState: String, CaseIterable, Sendable {
    /// The row adds a record, or has added it if the batch is committed.
    case new
    /// The row was imported before.
    case already
    /// The row is probably the same as a record or another row.
    case similar
    /// The row has problems and is refused.
    case refused
}
