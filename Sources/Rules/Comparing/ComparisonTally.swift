/// Counts who gains and who loses under another policy, over any number of years, in constant memory.
public struct ComparisonTally: Sendable {
    /// The number of years with each change.
    public private(set) var counts: [YearComparison.Change: Int] = [:]
    /// The first few years of each change, except of `same`.
    public private(set) var examples: [YearComparison.Change: [YearComparison]] = [:]

    private let mostExamples: Int

    /// Creates an empty tally.
    ///
    /// - Parameter examples: The largest number of examples to keep for each change.
    public init(examples: Int = 5) {
        mostExamples = examples
    }

    /// The number of years compared.
    public var total: Int { counts.values.reduce(0, +) }

    /// Adds one comparison.
    public mutating func add(_ comparison: YearComparison) {
        let change = comparison.change
        counts[change, default: 0] += 1
        guard change != .same, examples[change, default: []].count < mostExamples else { return }
        examples[change, default: []].append(comparison)
    }
}
