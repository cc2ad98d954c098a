/// How receipts lay out their columns: those of the sheet, where the row stood, and what is wrong with it.
struct ReceiptLayout: Sendable {
    /// Over all columns.
    let headings: [String]
    private let kept: [Int]
    private let keepsRowNumbers: Bool

    /// - Parameter keepsRowNumbers: whether there is a column for where rows stood. One that the sheet has already, as
    ///   a receipt that came back, is not repeated.
    init(headings: [String], keepsRowNumbers: Bool) {
        kept = headings.indices.filter { !keepsRowNumbers || headings[$0] != HoursHeading.originalRowHeading }
        self.keepsRowNumbers = keepsRowNumbers
        self.headings =
            kept.map { headings[$0] } + (keepsRowNumbers ? [HoursHeading.originalRowHeading] : [])
            + [HoursHeading.problemsHeading]
    }

    /// All cells but the last.
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
