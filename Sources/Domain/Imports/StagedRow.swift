/// A row of a batch as pages and receipts show it, with its problems.
public struct StagedRow: Hashable, Sendable {
    /// What is wrong with one cell of it.
    public struct Problem: Hashable, Sendable {
        /// The heading as the sheet has it.
        public let column: String
        /// A word for the kind of problem: `hours-invalid`.
        public let code: String
        /// The cell as it was given.
        public let value: String
        /// Chinese: what is wrong and what to do.
        public let message: String

        public init(column: String, code: String, value: String, message: String) {
            self.column = column
            self.code = code
            self.value = value
            self.message = message
        }
    }

    /// The sheet's own row number, from 1.
    public let number: Int
    /// Where it stood in the sheet that was uploaded first, for a row of a receipt that came back.
    public let originalRow: Int?
    public var state: ImportRowState
    /// Whether the row's person is not known yet.
    public let isNewPerson: Bool
    /// The cells under the batch's headings, as they were given.
    public let cells: [String]
    public let name: String
    public let document: DocumentNumber
    public let creditYear: Int?
    public let subject: String?
    public let title: String
    public let hours: Hours?
    /// The policy's id of its kind.
    public let activity: String?
    /// The row left its kind out, and was given what the policy names for whoever imports.
    public let isActivityFilledIn: Bool
    /// What it is likely the same as.
    public let like: Resemblance?
    public var problems: [Problem]

    public init(
        number: Int,
        originalRow: Int? = nil,
        state: ImportRowState,
        isNewPerson: Bool,
        cells: [String],
        name: String,
        document: DocumentNumber,
        creditYear: Int?,
        subject: String?,
        title: String,
        hours: Hours?,
        activity: String? = nil,
        isActivityFilledIn: Bool = false,
        like: Resemblance? = nil,
        problems: [Problem]
    ) {
        self.number = number
        self.originalRow = originalRow
        self.state = state
        self.isNewPerson = isNewPerson
        self.cells = cells
        self.name = name
        self.document = document
        self.creditYear = creditYear
        self.subject = subject
        self.title = title
        self.hours = hours
        self.activity = activity
        self.isActivityFilledIn = isActivityFilledIn
        self.like = like
        self.problems = problems
    }
}
