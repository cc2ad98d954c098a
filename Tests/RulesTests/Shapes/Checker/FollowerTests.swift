import Testing

/// One mistake is reported once, without the problems that only follow from it.
@Suite struct FollowerTests {
    private static let points = "{key: points, kind: whole, label: 分, unit: 分}"
    private static let choice = "{key: level, kind: choice, label: 级别, choices: [{id: a, name: 甲}]}"

    @Test(arguments: [
        Mistake.item(
            "a fact of the wrong kind",
            "facts: [\(points)], formula: {kind: per-item, count: points, hours: 2}",
            "事项 points 的 kind 是 whole，这里须为 count。"
        ),
        Mistake.item(
            "a fact of an unknown kind with other keys, used in a formula",
            "facts: [{key: n, kind: counted, label: 数, unit: 篇, hint: 篇}], "
                + "formula: {kind: per-item, count: n, hours: 2}",
            "kind"
        ),
        Mistake.item(
            "a time of an unknown kind",
            "facts: [{key: n, kind: times, label: 数}], formula: {kind: time}",
            "kind"
        ),
        Mistake.item(
            "a table of a missing fact",
            "facts: [\(choice)], formula: {kind: lookup, by: [level, role], table: [{level: a, role: b, hours: 3}]}",
            "事项中没有可选择的 role"
        ),
        Mistake.item(
            "an invalid date",
            "facts: [], formula: {kind: by-date, until: soon, then: {kind: fixed, hours: 1}, "
                + "else: {kind: fixed, hours: 2}}",
            "“until”应是日期"
        ),
        Mistake.item(
            "an invalid factor",
            "facts: [], formula: {kind: times, by: twice, of: {kind: fixed, hours: 1}}",
            "“by”"
        ),
        Mistake.item(
            "a missing flag",
            "facts: [], formula: {kind: when, flag: report, then: {kind: fixed, hours: 1}, "
                + "else: {kind: fixed, hours: 2}}",
            "report"
        ),
        Mistake.item(
            "years of an unknown kind",
            "facts: [], formula: {kind: fixed, hours: 1}, credit-years: {kind: odd, years: 2}",
            "“kind”"
        ),
        Mistake(
            "an invalid share of a condition",
            "requirement: [{id: x, name: 甲, sum: {}, at-least-share: half, of: {}, article: 四}]",
            "at-least-share"
        ),
        Mistake(
            "an invalid share of a cap",
            "caps: {limits: [{id: x, name: 甲, of: {}, share: half, of-required: total, each: year, article: 四}]}",
            "“share”"
        ),
        Mistake(
            "years without a value",
            "total: {required: [{to: 2021, value: 30}, {from: 2023, value: 30}], article: 三}",
            "2022 年度没有适用的值"
        ),
        Mistake(
            "an invalid id and a reference to it",
            "tags: [{id: Alone, name: 自学}]\n"
                + Shape.item("facts: [], formula: {kind: fixed, hours: 1}, tags: [Alone]"),
            "“id”的值 Alone"
        ),
        Mistake("an invalid id of a policy", "policy: Shape", "“policy”的值 Shape"),
        Mistake("an unknown jurisdiction", "jurisdiction: nowhere", "没有 nowhere 这个地区"),
        Mistake("an unknown unit", "unit: minutes", "“unit”的值 minutes"),
        Mistake(
            "an invalid total",
            "total: {required: many, article: 三}",
            "“required”"
        ),
        Mistake(
            "invalid hours of an option",
            Shape.item(
                "facts: [{key: level, kind: choice, label: 级别, choices: [{id: a, name: 甲, hours: many}]}], "
                    + "formula: {kind: lookup, by: level}"
            ),
            "“hours”"
        ),
        Mistake(
            "an invalid age",
            "adjustments: [{id: x, name: 甲, when: {age: {from: old}}, exempt: true, article: 四}]",
            "“from”"
        ),
        Mistake(
            "an invalid year among others",
            "total: {required: [{to: soon, value: 30}, {from: 2023, value: 30}], article: 三}",
            "“to”应是年度"
        ),
        Mistake(
            "a condition on an unknown group",
            "requirement: [{id: x, name: 甲, sum: {group: 陪训}, at-least: 1, article: 四}]",
            "“group”的值 陪训"
        ),
        Mistake(
            "an activity without registrars",
            Shape.item("facts: [], formula: {kind: fixed, hours: 1}").replacing("registered-by: [person], ", with: ""),
            "缺少“registered-by”"
        ),
        Mistake(
            "an activity with an unknown registrar",
            Shape.item("facts: [], formula: {kind: fixed, hours: 1}").replacing("[person]", with: "[persn]"),
            "是否应为 person？"
        ),
    ])
    func `only the mistake itself is reported`(mistake: Mistake) throws {
        let problems = try Shape.problems(mistake.sections)
        #expect(problems.count == 1 && problems.first?.contains(mistake.part) == true, "\(problems)")
    }

    @Test func `an activity that nobody may register is reported`() throws {
        let item = Shape.item("facts: [], formula: {kind: fixed, hours: 1}").replacing("[person]", with: "[]")
        #expect(try Shape.problems(item) == ["没有人可以登记“事项”。请在 registered-by 中写明。"])
    }
}
