/// A problem and the row of the sheet that has it.
public struct PlacedProblem: Hashable, Sendable {
    /// The number of the row in the sheet, starting at 1.
    public let row: Int
    public let problem: StagedRow.Problem
    /// The name of the row's person. It is empty if the row names nobody.
    public let name: String
    /// The number of the row in the sheet that was uploaded first. It is only present in a receipt that was imported
    /// again.
    public let originalRow: Int?

    /// Creates a placed problem.
    public init(row: Int, problem: StagedRow.Problem, name: String, originalRow: Int?) {
        self.row = row
        self.problem = problem
        self.name = name
        self.originalRow = originalRow
    }
}
