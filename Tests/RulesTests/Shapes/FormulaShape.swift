import Domain
import Rules
import Testing

/// A formula with records and what each is worth.
struct FormulaShape: Sendable, CustomTestStringConvertible {
    let name: String
    /// The activity's facts and formula.
    let item: String
    /// Facts, and hours or the code of a fault.
    let worth: [(facts: String, expected: String)]
    /// Other sections.
    var sections = ""

    var testDescription: String { name }

    func differences() throws -> [String] {
        let cases = worth.map { facts, expected in
            let isFault = expected.first?.isLetter ?? false
            let expect = isFault ? "reason: \(expected)" : "assessed: \(expected)"
            return "- {name: '事项：\(facts)', year: 2024, records: "
                + "[{activity: 事项, completed: 2024-05-01, facts: {\(facts)}, expect: {\(expect)}}]}\n"
        }
        let changes = sections + Shape.item(item)
        return try Shape.differences(changes, cases: cases.joined()) + untold(changes, cases.joined())
    }

    /// Explanations that lack the article or what the record is worth.
    private func untold(_ changes: String, _ cases: String) throws -> [String] {
        try Shape.evaluations(changes, cases: cases).flatMap { evaluation -> [String] in
            guard let assessment = evaluation.records.first?.assessment, assessment.reason == nil,
                assessment.assessed > .zero
            else { return [] }
            let told =
                [assessment.explanation.chinese] + [.chinese, .english].map { evaluation.explained(in: $0).lines }
            return told.filter { !$0.contains("第五条") || !$0.contains(assessment.assessed.description) }
        }
    }
}
