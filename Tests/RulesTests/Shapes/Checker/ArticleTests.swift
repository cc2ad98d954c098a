import Rules
import Testing

/// Every requirement, cap and adjustment needs an article.
@Suite struct ArticleTests {
    private static let fixed = "facts: [], formula: {kind: fixed, hours: 4}"

    @Test(arguments: [
        Mistake("a cap", "caps: {limits: [{id: x, name: 甲, of: {}, hours: 1, each: year}]}", "没有写明依据哪一条"),
        Mistake(
            "a subject's minimum",
            "subjects: [{id: public, name: 公需, required: 10}, {id: professional, name: 专业}]",
            "没有写明依据哪一条"
        ),
        Mistake("the total", "total: {required: 30}", "没有写明依据哪一条"),
        Mistake("a condition", "requirement: [{id: x, name: 甲, records: {}, at-least: 1}]", "没有写明依据哪一条"),
        Mistake("an adjustment", "adjustments: [{id: x, name: 甲, when: {part-time: true}, exempt: true}]", "没有写明依据哪一条"),
        Mistake("an addition", "additions: [{id: x, name: 甲, when: {part-time: true}, total: 1}]", "没有写明依据哪一条"),
        Mistake("a substitution", "substitutions: [{from: public, for: professional}]", "没有写明依据哪一条"),
    ])
    func `a rule without an article is reported`(mistake: Mistake) throws {
        let problems = try Shape.problems(mistake.sections)
        #expect(problems.contains { $0.contains(mistake.part) }, "\(problems)")
    }

    @Test func `a cap inside an activity has the activity's article unless it names its own`() throws {
        let caps = "caps: [{hours: 9, each: year}, {hours: 3, each: item, article: 第七条}]"
        let policy = try Shape.policy(Shape.item("\(Self.fixed), \(caps)"))
        #expect(policy.activities[0].caps.map(\.citation.article) == ["第五条", "第七条"])
    }
}
