/// Measures several ways of doing the same work. They run in turn, so that a busy machine slows all of them equally.
struct Contest {
    let rounds: Int
    private var contestants: [(name: String, work: () -> Int)] = []
    private let clock = ContinuousClock()

    init(rounds: Int) {
        self.rounds = rounds
    }

    /// Adds a way of doing the work. Its result is printed, so that the compiler cannot remove any part of it.
    mutating func enter(_ name: String, _ work: @escaping () -> Int) {
        contestants.append((name, work))
    }

    /// Prints the speed of each way in units per second: the median, the slowest and the fastest round.
    /// - Parameter count: the number of units in one run of the work.
    func run(count: Int, of unit: String) {
        var speeds = [[Double]](repeating: [], count: contestants.count)
        var sums = [Int](repeating: 0, count: contestants.count)
        for _ in 0..<rounds {
            for (place, contestant) in contestants.enumerated() {
                let seconds = clock.measure { sums[place] = contestant.work() } / .seconds(1)
                speeds[place].append(Double(count) / seconds)
            }
        }
        for (place, contestant) in contestants.enumerated() {
            let sorted = speeds[place].sorted()
            let median = grouped(sorted[rounds / 2])
            print(
                "  \(String(repeating: " ", count: max(12 - median.count, 0)))\(median) \(unit)/s  \(contestant.name)",
                "(\(grouped(sorted[0])) … \(grouped(sorted[rounds - 1])); sum \(sums[place]))"
            )
        }
    }

    private func grouped(_ speed: Double) -> String {
        let digits = Array(String(Int(speed)))
        return digits.indices.reduce("") { text, place in
            let left = digits.count - place
            return text + (left % 3 == 0 && place > 0 ? "," : "") + String(digits[place])
        }
    }
}
