/// Who gains and who loses, over many years, in constant memory.
public struct ComparisonTally: Sendable {
    public private(set) var counts: [YearComparison.Turn: Int] = [:]
    /// The first few of each turn that changes something.
    public private(set) var examples: [YearComparison.Turn: [YearComparison]] = [:]

    private let mostExamples: Int

    public init(examples: Int = 5) {
        mostExamples = examples
    }

    public var total: Int { counts.values.reduce(0, +) }

    public mutating func add(_ comparison: YearComparison) {
        let turn = comparison.turn
        counts[turn, default: 0] += 1
        guard turn != .same, examples[turn, default: []].count < mostExamples else { return }
        examples[turn, default: []].append(comparison)
    }
}
