/// Ways of doing the same work, measured in turn so that a busy machine is unfair to all of them alike.
struct Contest {
    let rounds: Int
    private var contestants: [(name: String, work: () -> Int)] = []
    private let clock = ContinuousClock()

    init(rounds: Int) {
        self.rounds = rounds
    }

    /// The sum that `work` gives is printed, so that no part of the work can be left out as useless.
    mutating func enter(_ name: String, _ work: @escaping () -> Int) {
        contestants.append((name, work))
    }

    /// Prints how many of `count` each does in a second: the median of the rounds, and the slowest and fastest.
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
