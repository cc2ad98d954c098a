import Rules
import Testing

/// The explanation of a year has all articles and numbers, in both languages.
@Suite struct ExplainedShapeTests {
    private static let changes = """
        unit: credits
        rounding: {quantum: 0.5, direction: down}
        clock: {minutes-per-hour: 45, hours-per-day: 8, hours-per-credit: 3, article: 第一条}
        tags: [{id: alone, name: 自学}]
        adjustments: [{id: half, name: 兼职, when: {part-time: true}, share: 1/2, article: 第九条}]
        requirement: [{id: some, name: 非自学, sum: {activity: course}, at-least: 4, article: 第四条}]
        caps: {limits: [{id: alone, name: 自学合计, of: {tag: alone}, share: 2/5, of-required: total, each: year,
           article: 第十条}]}
        activities:
          - {id: course, name: 课程, \(Shape.rest), facts: [{key: time, kind: time, label: 时间}], formula: {kind: time}}
          - {id: reading, name: 阅读, \(Shape.rest), tags: [alone], facts: [{key: n, kind: count, label: 册, unit: 册}],
              formula: {kind: per-item, count: n, credits: 2.5}}
        """

    private func lines(_ language: Language) throws -> String {
        var person = PersonFacts()
        person.partTime = true
        return try Shape.policy(Self.changes).evaluate(
            [
                Jiangxi.record("course", ["days": .of("2")], id: "a"),
                Jiangxi.record("reading", ["n": .of("3")], id: "b"),
            ],
            year: 2024,
            series: "general",
            person: person
        ).explained(in: language).lines
    }

    @Test(arguments: ["第三条", "第四条", "第五条", "第九条", "第十条"], [Language.chinese, .english])
    func `the explanation names every article`(article: String, language: Language) throws {
        let lines = try lines(language)
        #expect(lines.contains(article), "\(lines)")
    }

    // The requirement is 5 + 10 = 15. Two days are 16 hours or 5.33 credits, of which 5 count. Three books are 7.5, of
    // which 6 count.
    @Test(arguments: ["0.5", "5", "7.5", "6", "11", "10", "15", "4", "2.5"], [Language.chinese, .english])
    func `the explanation has every number`(number: String, language: Language) throws {
        let lines = try lines(language)
        // Compare whole numbers, so that the 5 in "15" or "0.5" does not count.
        let numbers = lines.matches(of: /[0-9]+(\.[0-9]+)?/).map { String($0.output.0) }
        #expect(numbers.contains(number), "\(lines)")
    }

    @Test func `a policy in credits is explained in 学分 and credits`() throws {
        let (chinese, english) = (try lines(.chinese), try lines(.english))
        #expect(chinese.contains("5 学分") && chinese.contains("7.5 学分"), "\(chinese)")
        #expect(english.contains("5 credits") && !english.contains("学分"), "\(english)")
        // The stated time is in hours, its worth is not.
        #expect(!chinese.contains("计入 5 学时") && !english.contains("counts 5 hours"))
    }

    @Test func `the English explanation has no Chinese except citations`() throws {
        let text = try lines(.english).replacing(/（办法第.{1,3}条）/, with: "")
        #expect(!text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(text)")
    }

    @Test(arguments: [("", "degree course"), (", english: a degree", "a degree")])
    func `the English name is the id in words unless the policy has one`(english: String, name: String) throws {
        let activity =
            "{id: degree-course, name: 学历\(english), \(Shape.rest), facts: [], formula: {kind: fixed, hours: 1}}"
        #expect(try Shape.policy("activities: [\(activity)]").activities.map(\.names.english) == [name])
    }
}
