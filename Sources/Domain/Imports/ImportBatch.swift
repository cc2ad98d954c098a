/// One sheet on its way in: read, checked, looked at, then committed or dropped, and perhaps taken back.
public struct ImportBatch: Hashable, Sendable {
    /// reading → (choosing → reading) → checking → staged → committing → committed (→ approving → committed) → undoing
    /// → undone;
    /// until it is committing it may be cancelled, and what cannot be read is unreadable.
    public enum State: String, CaseIterable, Sendable {
        case reading, choosing, checking, staged, committing, committed, approving, undoing, undone, cancelled
        case unreadable
    }

    /// What to do when some rows cannot be taken.
    public enum Mode: String, CaseIterable, Sendable {
        case goodRows = "good-rows"
        case allOrNothing = "all-or-nothing"
    }

    /// What to do with rows that are likely the same learning as something that is there.
    public enum SimilarRows: String, CaseIterable, Sendable {
        case skip, add
    }

    /// How the sheet is to be read and what becomes of it.
    public struct Options: Hashable, Sendable {
        public var kind: SheetKind
        /// The year of rows that name none.
        public var year: Int?
        /// The sheet's name; nil for the only one that has a heading row.
        public var sheet: String?
        /// For a cohort: what its people were granted.
        public var grant: CohortGrant?
        /// An authority's approval given with the import.
        public var approve: Bool

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

    /// How many rows stand where. Before the commit `new` are those that would be added.
    public struct Tally: Hashable, Sendable {
        public var rows = 0
        public var new = 0
        public var already = 0
        /// Rows that resemble something else. Once committed: those that were passed over for it.
        public var similar = 0
        public var refused = 0
        public var added = 0
        /// Rows of `new` whose people are not known yet, as far as whoever imports may be told.
        public var newOfStrangers = 0
        /// Those of them whose people are known outside the importer's scope. It is never shown.
        public var newOfOutsiders = 0
        /// People that the new rows would make, or have made.
        public var newPeople = 0
        /// Records taken back again.
        public var undone = 0

        public init() {}
    }

    /// Why a file as a whole could not be read.
    public struct Failure: Hashable, Sendable {
        /// The contract's code: `file-broken`, `heading-missing` …
        public let code: String
        /// What is wrong and what to do, in Chinese.
        public let message: String

        public init(code: String, message: String) {
            self.code = code
            self.message = message
        }
    }

    public let id: BatchID
    public let organisation: OrganisationID
    public let importedBy: AccountID
    /// The office in which they did; nil for batches of before offices were kept.
    public var importedIn: OfficeID?
    public let fileName: String
    public let options: Options
    public var state: State
    /// The headings of the sheet, over the cells of its rows.
    public var headings: [String]
    /// Columns of the sheet that were not understood, as they are headed.
    public var ignoredColumns: [String]
    public var tally: Tally
    /// While it is being checked: the person up to whom it is.
    public var checkedUpTo: String?
    public var failure: Failure?
    /// What was decided; nil until then.
    public var mode: Mode?
    public var acceptsNewPeople: Bool
    public var similarRows: SimilarRows
    /// Who decided it, and so answers for what is added.
    public var committedBy: AccountID?
    /// The office in which they did.
    public var committedIn: OfficeID?
    /// Who recognised all of it at once, where it waited.
    public var approvedBy: AccountID?
    /// The office in which they did.
    public var approvedIn: OfficeID?
    /// The office in which somebody decided that it be taken back.
    public var undoneIn: OfficeID?
    public let createdAt: Instant
    public var finishedAt: Instant?

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

/// What would become of one row of a sheet.
public enum ImportRowState: String, CaseIterable, Sendable {
    /// It adds a record, or has added it once the batch is committed.
    case new
    /// It was imported before.
    case already
    /// It is likely the same as something that is there, or as another row.
    case similar
    /// It has problems and cannot be taken.
    case refused
}
