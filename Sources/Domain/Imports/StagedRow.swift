/// A row of a batch with its problems, as pages and receipts show it.
public struct StagedRow: Hashable, Sendable {
    /// A problem in one cell of the row.
    public struct Problem: Hashable, Sendable {
        /// The heading of the column in the sheet.
        public let column: String
        /// The code of the problem, such as `hours-invalid`.
        public let code: String
        /// The cell as it is in the sheet.
        public let value: String
        /// A Chinese sentence: what is wrong and what to do.
        public let message: String

        /// Creates a problem.
        public init(column: String, code: String, value: String, message: String) {
            self.column = column
            self.code = code
            self.value = value
            self.message = message
        }
    }

    /// The number of the row in the sheet, from 1.
    public let number: Int
    /// The number of the row in the sheet that was uploaded first. It is only present in a receipt that was imported
    /// again.
    public let originalRow: Int?
    public var state: ImportRowState
    /// Whether the row's person is not registered yet.
    public let isNewPerson: Bool
    /// The cells of the sheet, in the order of the batch's headings.
    public let cells: [String]
    public let name: String
    public let document: DocumentNumber
    public let creditYear: Int?
    public let subject: String?
    public let title: String
    public let hours: Hours?
    /// The activity, by its id in the policy.
    public let activity: String?
    /// Whether the row gave no activity and got the usual one of the importing office.
    public let isActivityFilledIn: Bool
    /// The record or row to which it is similar.
    public let like: Resemblance?
    public var problems: [Problem]

    /// Creates a row.
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
