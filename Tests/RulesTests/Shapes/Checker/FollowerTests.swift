import Testing

/// One mistake is told once: nothing is told of what only follows from it.
@Suite struct FollowerTests {
    private static let points = "{key: points, kind: whole, label: 分, unit: 分}"
    private static let choice = "{key: level, kind: choice, label: 级别, choices: [{id: a, name: 甲}]}"

    @Test(arguments: [
        Mistake.item(
            "a fact that is no amount",
            "facts: [\(points)], formula: {kind: per-item, count: points, hours: 2}",
            "事项 points 的 kind 是 whole，这里须为 count。"
        ),
        Mistake.item(
            "a fact of a kind that is none, beside its other keys and the formula that needs it",
            "facts: [{key: n, kind: counted, label: 数, unit: 篇, hint: 篇}], "
                + "formula: {kind: per-item, count: n, hours: 2}",
            "kind"
        ),
        Mistake.item(
            "a time of a kind that is none",
            "facts: [{key: n, kind: times, label: 数}], formula: {kind: time}",
            "kind"
        ),
        Mistake.item(
            "a table by a fact that is not there",
            "facts: [\(choice)], formula: {kind: lookup, by: [level, role], table: [{level: a, role: b, hours: 3}]}",
            "事项中没有可选择的 role"
        ),
        Mistake.item(
            "a date that is none",
            "facts: [], formula: {kind: by-date, until: soon, then: {kind: fixed, hours: 1}, "
                + "else: {kind: fixed, hours: 2}}",
            "“until”应是日期"
        ),
        Mistake.item(
            "a factor that is none",
            "facts: [], formula: {kind: times, by: twice, of: {kind: fixed, hours: 1}}",
            "“by”"
        ),
        Mistake.item(
            "a flag that is not there",
            "facts: [], formula: {kind: when, flag: report, then: {kind: fixed, hours: 1}, "
                + "else: {kind: fixed, hours: 2}}",
            "report"
        ),
        Mistake.item(
            "years of a kind that is none",
            "facts: [], formula: {kind: fixed, hours: 1}, credit-years: {kind: odd, years: 2}",
            "“kind”"
        ),
        Mistake(
            "a share of a condition that is none",
            "requirement: [{id: x, name: 甲, sum: {}, at-least-share: half, of: {}, article: 四}]",
            "at-least-share"
        ),
        Mistake(
            "a share of a cap that is none",
            "caps: {limits: [{id: x, name: 甲, of: {}, share: half, of-required: total, each: year, article: 四}]}",
            "“share”"
        ),
        Mistake(
            "years that no value is for",
            "total: {required: [{to: 2021, value: 30}, {from: 2023, value: 30}], article: 三}",
            "2022 年度没有适用的值"
        ),
        Mistake(
            "an id that is none, and what refers to it",
            "tags: [{id: Alone, name: 自学}]\n"
                + Shape.item("facts: [], formula: {kind: fixed, hours: 1}, tags: [Alone]"),
            "“id”的值 Alone"
        ),
        Mistake("a policy's id that is none", "policy: Shape", "“policy”的值 Shape"),
        Mistake("a jurisdiction that is none", "jurisdiction: nowhere", "没有 nowhere 这个地区"),
        Mistake("a unit that is none", "unit: minutes", "“unit”的值 minutes"),
        Mistake(
            "a total that is no amount, below the subjects' minima",
            "total: {required: many, article: 三}",
            "“required”"
        ),
        Mistake(
            "an option's hours that are none",
            Shape.item(
                "facts: [{key: level, kind: choice, label: 级别, choices: [{id: a, name: 甲, hours: many}]}], "
                    + "formula: {kind: lookup, by: level}"
            ),
            "“hours”"
        ),
        Mistake(
            "an age that is none",
            "adjustments: [{id: x, name: 甲, when: {age: {from: old}}, exempt: true, article: 四}]",
            "“from”"
        ),
        Mistake(
            "a year that is none, among others",
            "total: {required: [{to: soon, value: 30}, {from: 2023, value: 30}], article: 三}",
            "“to”应是年度"
        ),
        Mistake(
            "a condition on a group that is none",
            "requirement: [{id: x, name: 甲, sum: {group: 陪训}, at-least: 1, article: 四}]",
            "“group”的值 陪训"
        ),
        Mistake(
            "an activity that nobody is said to register",
            Shape.item("facts: [], formula: {kind: fixed, hours: 1}").replacing("registered-by: [person], ", with: ""),
            "缺少“registered-by”"
        ),
        Mistake(
            "an activity that a nobody registers",
            Shape.item("facts: [], formula: {kind: fixed, hours: 1}").replacing("[person]", with: "[persn]"),
            "是否应为 person？"
        ),
    ])
    func `only the mistake itself is told`(mistake: Mistake) throws {
        let problems = try Shape.problems(mistake.sections)
        #expect(problems.count == 1 && problems.first?.contains(mistake.part) == true, "\(problems)")
    }

    @Test func `an activity that nobody may register is told`() throws {
        let item = Shape.item("facts: [], formula: {kind: fixed, hours: 1}").replacing("[person]", with: "[]")
        #expect(try Shape.problems(item) == ["没有人可以登记“事项”。请在 registered-by 中写明。"])
    }
}
