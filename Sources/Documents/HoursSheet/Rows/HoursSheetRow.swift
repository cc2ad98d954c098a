public import Domain

/// One row of a sheet, read and checked as far as sheet and policy go. A class, because rows are sorted and handed on by
/// the hundred thousand, and what they hold is much.
public final class HoursSheetRow: Sendable {
    /// The sheet's own row number, from 1.
    public let number: Int
    /// The sheet's headings and this row's cells as they were given, side by side, for the receipt.
    public var headings: [String] { heading.headings }
    public var given: [String] { cells.texts }
    let cells: GivenCells
    /// About how much memory its cells take, in bytes.
    public var size: Int { cells.bytes }
    /// The row's part of the page that it was read back from, to be written as it is.
    let bytes: Range<Int>?
    /// What of it comes in; the rest is the sheet's own.
    public let record: ArrivingRecord
    public let problems: [RowProblem]
    /// Nil when too little of the row is understood to know it again, and for a row that was read back.
    public let key: ArrivingKey?
    /// Its number, by which it is found again.
    public var place: ArrivingPlace { ArrivingPlace(number) }
    private let heading: HoursHeading

    /// A row read back.
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

    /// A row just read, with what is to be complained of.
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

    /// Where the row stood in the sheet that was uploaded first, when this one is a receipt that was mended.
    public var originalRow: Int? {
        guard let place = heading.originalRowIndex else { return nil }
        let given = given
        guard given.indices.contains(place) else { return nil }
        return Int(CellText.trimmed(given[place])).flatMap { $0 > 0 ? $0 : nil }
    }

    /// The row itself does not say what kind of activity it is; what it has was filled in.
    public var leavesActivityOut: Bool {
        guard record.activity != nil else { return false }
        let given = given
        guard let place = heading.index(of: .activity), given.indices.contains(place) else { return true }
        return CellText.trimmed(given[place]).isEmpty
    }

    /// Tells of this row what the checks have found: in words, with the heading and the cell of the field.
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
