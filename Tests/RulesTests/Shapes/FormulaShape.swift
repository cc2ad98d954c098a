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
        return try Shape.differences(sections + Shape.item(item), cases: cases.joined())
    }
}
