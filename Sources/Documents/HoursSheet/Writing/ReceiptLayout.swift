/// The columns of a receipt: those of the sheet, the row number, and the problems.
struct ReceiptLayout: Sendable {
    /// The headings of all columns.
    let headings: [String]
    private let kept: [Int]
    private let keepsRowNumbers: Bool

    ///  - Parameter keepsRowNumbers: Whether to add a column for the original row numbers. If the sheet is a receipt
    ///    and has this column already, it is not repeated.
    init(headings: [String], keepsRowNumbers: Bool) {
        kept = headings.indices.filter { !keepsRowNumbers || headings[$0] != HoursHeading.originalRowHeading }
        self.keepsRowNumbers = keepsRowNumbers
        self.headings =
            kept.map { headings[$0] } + (keepsRowNumbers ? [HoursHeading.originalRowHeading] : [])
            + [HoursHeading.problemsHeading]
    }

    /// All cells except the last.
    func cells(given: [String], row: Int?) -> [String] {
        kept.map { given.indices.contains($0) ? given[$0] : "" }
            + (keepsRowNumbers ? [row.map(String.init) ?? ""] : [])
    }

    /// The last cell.
    func text(_ problems: [String]) -> String {
        let lines = problems.count < 2 ? problems : problems.enumerated().map { "\($0 + 1). \($1)" }
        return lines.joined(separator: "\n")
    }
}
