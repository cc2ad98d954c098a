/// One row of a sheet, read and checked as far as sheet and policy go.
public struct HoursSheetRow: Sendable {
    /// The sheet's own row number, from 1.
    public let number: Int
    /// The sheet's headings and this row's cells as they were given, side by side, for the receipt.
    public var headings: [String] { heading.headings }
    public let given: [String]
    public let facts: HoursRowFacts
    public private(set) var problems: [RowProblem] = []
    /// Nil when too little of the row is understood to know it again.
    public let key: RowKey?
    private let heading: HoursHeading

    init(
        number: Int,
        heading: HoursHeading,
        given: [String],
        facts: HoursRowFacts,
        problems: [RowProblem] = [],
        key: RowKey?
    ) {
        self.number = number
        self.heading = heading
        self.given = given
        self.facts = facts
        self.problems = problems
        self.key = key
    }

    /// Ties a complaint to this row, with the cell it is about.
    public func problem(_ complaint: RowComplaint) -> RowProblem {
        let value = heading.index(of: complaint.column).map { String(given[$0].prefix(200)) } ?? ""
        return RowProblem(
            row: number,
            column: heading.name(of: complaint.column),
            code: complaint.code,
            value: value,
            maskedValue: complaint.column == .documentNumber ? RowProblem.masked(value) : value,
            message: complaint.message
        )
    }

    func with(_ complaints: [RowComplaint]) -> HoursSheetRow {
        var row = self
        row.problems = complaints.map(problem)
        return row
    }
}
