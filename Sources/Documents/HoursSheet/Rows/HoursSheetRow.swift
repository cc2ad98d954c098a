/// One row of a sheet, read and checked as far as sheet and policy go. A class, because rows are sorted and handed on by
/// the hundred thousand, and what they hold is much.
public final class HoursSheetRow: Sendable {
    /// The sheet's own row number, from 1.
    public let number: Int
    /// The sheet's headings and this row's cells as they were given, side by side, for the receipt.
    public var headings: [String] { heading.headings }
    public let given: [String]
    public let facts: HoursRowFacts
    public let problems: [RowProblem]
    /// Nil when too little of the row is understood to know it again, and for a row that was read back.
    public let key: RowKey?
    private let heading: HoursHeading

    init(
        number: Int,
        heading: HoursHeading,
        given: [String],
        facts: HoursRowFacts,
        problems: [RowProblem],
        key: RowKey?
    ) {
        self.number = number
        self.heading = heading
        self.given = given
        self.facts = facts
        self.problems = problems
        self.key = key
    }

    /// A row just read, with what is to be complained of.
    convenience init(
        number: Int,
        heading: HoursHeading,
        given: [String],
        facts: HoursRowFacts,
        complaints: [RowComplaint],
        key: RowKey?
    ) {
        let problems = complaints.map { heading.problem($0, row: number, given: given) }
        self.init(number: number, heading: heading, given: given, facts: facts, problems: problems, key: key)
    }

    /// Ties a complaint to this row, with the cell it is about.
    public func problem(_ complaint: RowComplaint) -> RowProblem {
        heading.problem(complaint, row: number, given: given)
    }
}

extension HoursHeading {
    fileprivate func problem(_ complaint: RowComplaint, row: Int, given: [String]) -> RowProblem {
        let value = index(of: complaint.column).map { String(given[$0].prefix(200)) } ?? ""
        return RowProblem(
            row: row,
            column: name(of: complaint.column),
            code: complaint.code,
            value: value,
            maskedValue: complaint.column == .documentNumber ? RowProblem.masked(value) : value,
            message: complaint.message
        )
    }
}
