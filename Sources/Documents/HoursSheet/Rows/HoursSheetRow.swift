public import Domain

/// One row of a sheet, checked against the sheet and the policy. It is a class because hundreds of thousands of rows
/// are sorted and passed on, and each is large.
public final class HoursSheetRow: Sendable {
    /// The number of the row in the sheet, from 1.
    public let number: Int
    /// The headings of the sheet, for the receipt.
    public var headings: [String] { heading.headings }
    /// The cells as given, in the order of the headings.
    public var given: [String] { cells.texts }
    let cells: GivenCells
    /// The approximate memory of the cells, in bytes.
    public var size: Int { cells.bytes }
    /// The range of the row in the page that it was read back from. It is written unchanged.
    let bytes: Range<Int>?
    /// The record in the row. The other values belong to the sheet.
    public let record: ArrivingRecord
    /// The problems of the row.
    public let problems: [RowProblem]
    /// The key of the row; `nil` if too little of the row is known, and for a row that was read back.
    public let key: ArrivingKey?
    /// The place of the row, which is its number.
    public var place: ArrivingPlace { ArrivingPlace(number) }
    private let heading: HoursHeading

    /// Creates a row that was read back.
    init(
        number: Int,
        heading: HoursHeading,
        kept: KeptCells,
        bytes: Range<Int>,
        record: ArrivingRecord,
        problems: [RowProblem]
    ) {
        self.number = number
        self.heading = heading
        cells = .bytes(kept)
        self.bytes = bytes
        self.record = record
        self.problems = problems
        key = nil
    }

    /// Creates a row that was just read, with its problems.
    init(
        number: Int,
        heading: HoursHeading,
        given: [String],
        record: ArrivingRecord,
        complaints: [RowComplaint],
        key: ArrivingKey?
    ) {
        self.number = number
        self.heading = heading
        cells = .texts(given)
        bytes = nil
        self.record = record
        problems = complaints.map { heading.problem($0, row: number, given: given) }
        self.key = key
    }

    /// The number of the row in the sheet that was first uploaded, if this sheet is a corrected receipt; otherwise
    /// `nil`.
    public var originalRow: Int? {
        guard let place = heading.originalRowIndex else { return nil }
        let given = given
        guard given.indices.contains(place) else { return nil }
        return Int(CellText.trimmed(given[place])).flatMap { $0 > 0 ? $0 : nil }
    }

    /// Whether the row does not name its activity, so that the default was used.
    public var leavesActivityOut: Bool {
        guard record.activity != nil else { return false }
        let given = given
        guard let place = heading.index(of: .activity), given.indices.contains(place) else { return true }
        return CellText.trimmed(given[place]).isEmpty
    }

    /// Returns the problem of a check in the words of the sheet, with the heading and the cell of its field.
    public func problem(_ problem: ArrivingProblem) -> RowProblem {
        heading.problem(RowComplaint(problem), row: number, given: given)
    }
}

extension HoursHeading {
    fileprivate func problem(_ complaint: RowComplaint, row: Int, given: [String]) -> RowProblem {
        let value = index(of: complaint.field).map { String(given[$0].prefix(200)) } ?? ""
        return RowProblem(
            row: row,
            column: name(of: complaint.field),
            code: complaint.code,
            value: value,
            maskedValue: complaint.field == .documentNumber ? RowProblem.masked(value) : value,
            message: complaint.message
        )
    }
}
