internal import Domain
internal import Foundation
internal import Rules

/// Measures the engine alone, in person-years per second on one core. Nothing is read or written.
@main
struct Engine {
    static let people = 20_000
    static let rounds = 7

    static func main() {
        guard let folder = CommandLine.arguments.dropFirst().first else { quit("usage: engine <policies folder>") }
        do {
            let library = try PolicyLibrary.load(directory: folder)
            measure(try library.policy(jurisdiction: "jiangxi", series: "general", year: PersonYear.year))
        } catch {
            quit("engine: \(error)")
        }
    }

    private static func measure(_ policy: Policy) {
        let years = (0..<people).map(PersonYear.init)
        let least = years.map(LeastWork.init)
        var contest = Contest(rounds: rounds)
        contest.enter("a minimal loop: sort, sum by activity, cap") {
            least.reduce(0) { $0 &+ $1.total() }
        }
        contest.enter("evaluate") {
            years.reduce(0) { $0 &+ worth(policy.evaluate($1.records)) }
        }
        let bound = years.map { policy.bind($0.records, year: PersonYear.year) }
        contest.enter("evaluate, with records that are already bound to the policy") {
            bound.reduce(0) { $0 &+ worth(policy.evaluate($1, series: "general")) }
        }
        contest.run(count: people, of: "person-years")
    }

    /// Uses the result of every record.
    private static func worth(_ evaluation: Evaluation) -> Int {
        evaluation.records.reduce(evaluation.total.counted.hundredths) {
            $0 &+ ($1.assessment?.counted.hundredths ?? -1)
        }
    }

    private static func quit(_ words: String) -> Never {
        FileHandle.standardError.write(Data("\(words)\n".utf8))
        exit(64)
    }
}

extension Policy {
    fileprivate func evaluate(_ records: [RecordInput]) -> Evaluation {
        evaluate(records, year: PersonYear.year, series: "general")
    }
}
