import Domain
import Rules
import Testing

/// A formula, with records and the hours of each.
struct FormulaShape: Sendable, CustomTestStringConvertible {
    let name: String
    /// The activity's facts and formula.
    let item: String
    /// The facts, and the hours or the code of a fault.
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
        return try Shape.differences(changes, cases: cases.joined()) + incompleteExplanations(changes, cases.joined())
    }

    /// Explanations without the article or the assessed hours.
    private func incompleteExplanations(_ changes: String, _ cases: String) throws -> [String] {
        try Shape.evaluations(changes, cases: cases).flatMap { evaluation -> [String] in
            guard let assessment = evaluation.records.first?.assessment, assessment.reason == nil,
                assessment.assessed > .zero
            else { return [] }
            let texts =
                [assessment.explanation.chinese] + [.chinese, .english].map { evaluation.explained(in: $0).lines }
            return texts.filter { !$0.contains("第五条") || !$0.contains(assessment.assessed.description) }
        }
    }
}
