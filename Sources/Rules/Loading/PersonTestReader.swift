/// Reads which people are meant: `{age: {from: 60, below: 65}, part-time: true}`.
struct PersonTestReader {
    func read(_ value: YAMLValue) -> PersonTest {
        var test = PersonTest()
        guard let map = value.map() else { return test }
        test.age = map.optional("age").flatMap { span($0) }
        test.monthsInService = map.optional("months-in-service").flatMap { span($0) }
        test.yearsSinceQualified = map.optional("years-since-qualified").flatMap { span($0) }
        test.qualifications = map.optional("qualifications").flatMap { span($0) }
        test.partTime = map.optional("part-time")?.flag()
        test.titleLevels = map.optional("title-level").map(words)
        test.degrees = map.optional("degree").map(words)
        test.employerLevels = map.optional("employer-level").map(words)
        if map.isEmpty { value.problem("没有写明是哪些人。", "例如 {age: {from: 60}} 或 {part-time: true}。") }
        map.finish()
        return test
    }

    private func span(_ value: YAMLValue) -> PersonTest.Span? {
        guard let map = value.map() else { return nil }
        defer { map.finish() }
        let from = map.optional("from")?.whole(0...1000)
        let below = map.optional("below")?.whole(0...1000)
        if !map.has("from"), !map.has("below") { value.problem("“\(value.what)”应写明 from（含）或 below（不含）。") }
        if let from, let below, from >= below { value.problem("“\(value.what)”的 from 应小于 below，否则没有人符合。") }
        return PersonTest.Span(from: from, below: below)
    }

    private func words(_ value: YAMLValue) -> [String] {
        value.oneOrMore().compactMap { $0.identifier() }
    }
}
