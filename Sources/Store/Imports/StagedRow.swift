public import Domain

/// One row of a sheet as it was read and checked, before it becomes a record.
public struct StagedRow: Hashable, Sendable {
    /// A problem of the row: which column, what, and what to do.
    public struct Problem: Hashable, Sendable {
        public let column: String
        public let code: String
        /// What stood in the cell.
        public let value: String
        public let message: String

        public init(column: String, code: String, value: String, message: String) {
            self.column = column
            self.code = code
            self.value = value
            self.message = message
        }
    }

    /// The sheet's own number of the row, from 1.
    public let number: Int
    public var state: ImportRowState
    /// Whether nobody of this document number is known yet.
    public var isNewPerson: Bool
    /// The cells as they were given, in the order of the headings: what a receipt hands back.
    public let cells: [String]
    public let name: String
    public let document: DocumentNumber
    public var organisation: OrganisationID?
    public let series: String?
    public let creditYear: Int?
    public let subject: String?
    public let activity: String?
    public let title: String
    public let hours: Hours?
    public let started: Day?
    public let completed: Day?
    /// By which the same thing is never added twice, condensed.
    public let key: String?
    public let note: String?
    public var problems: [Problem]

    public init(
        number: Int,
        state: ImportRowState,
        isNewPerson: Bool,
        cells: [String],
        name: String,
        document: DocumentNumber,
        organisation: OrganisationID?,
        series: String?,
        creditYear: Int?,
        subject: String?,
        activity: String?,
        title: String,
        hours: Hours?,
        started: Day?,
        completed: Day?,
        key: String?,
        note: String?,
        problems: [Problem]
    ) {
        self.number = number
        self.state = state
        self.isNewPerson = isNewPerson
        self.cells = cells
        self.name = name
        self.document = document
        self.organisation = organisation
        self.series = series
        self.creditYear = creditYear
        self.subject = subject
        self.activity = activity
        self.title = title
        self.hours = hours
        self.started = started
        self.completed = completed
        self.key = key
        self.note = note
        self.problems = problems
    }
}
