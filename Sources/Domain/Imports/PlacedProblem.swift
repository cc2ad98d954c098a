/// A problem and the row of the sheet that has it.
public struct PlacedProblem: Hashable, Sendable {
    /// The sheet's own row number, from 1.
    public let row: Int
    public let problem: StagedRow.Problem
    /// Whose row it is; empty where the row names nobody.
    public let name: String
    /// Where it stood in the sheet that was uploaded first, for a row of a receipt that came back.
    public let originalRow: Int?

    public init(row: Int, problem: StagedRow.Problem, name: String, originalRow: Int?) {
        self.row = row
        self.problem = problem
        self.name = name
        self.originalRow = originalRow
    }
}
