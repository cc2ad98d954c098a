/// Reads a test for people: `{age: {from: 60, below: 65}, part-time: true}`.
struct PersonTestReader {
    let levels: PersonLevels

    func read(_ value: YAMLValue) -> PersonTest {
        var test = PersonTest()
        guard let map = value.map() else { return test }
        test.age = map.optional("age").flatMap { span($0) }
        test.monthsInService = map.optional("months-in-service").flatMap { span($0) }
        test.yearsSinceQualified = map.optional("years-since-qualified").flatMap { span($0) }
        test.qualifications = map.optional("qualifications").flatMap { span($0) }
        test.partTime = map.optional("part-time")?.flag()
        test.titleLevels = map.optional("title-level").map { words($0, among: levels.titleLevels) }
        test.degrees = map.optional("degree").map { words($0, among: levels.degrees) }
        test.employerLevels = map.optional("employer-level").map { words($0, among: levels.employerLevels) }
        if map.isEmpty { value.problem("没有写明是哪些人。", "例如 {age: {from: 60}} 或 {part-time: true}。") }
        map.finish()
        return test
    }

    private func span(_ value: YAMLValue) -> PersonTest.Span? {
        guard let map = value.map() else { return nil }
        defer { map.finish() }
        let from = map.optional("from")?.wholeNumber(in: 0...1000)
        let below = map.optional("below")?.wholeNumber(in: 0...1000)
        if !map.has("from"), !map.has("below") { value.problem("“\(value.name)”应写明 from（含）或 below（不含）。") }
        if let from, let below, from >= below { value.problem("“\(value.name)”的 from 应小于 below，否则没有人符合。") }
        return PersonTest.Span(from: from, below: below)
    }

    /// If the policy lists its levels, a level outside the list would never match anybody.
    private func words(_ value: YAMLValue, among listed: [Mark]) -> [String] {
        value.oneOrMore().compactMap { listed.isEmpty ? $0.identifier() : $0.word(among: listed.map(\.id)) }
    }
}
