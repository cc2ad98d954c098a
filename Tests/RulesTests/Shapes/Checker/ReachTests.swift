import Testing

/// Rules of a policy that have no effect.
@Suite struct ReachTests {
    private static let level =
        "{key: level, kind: choice, label: 级别, choices: [{id: high, name: 高}, {id: low, name: 低}]}"
    private static let role =
        "{key: role, kind: choice, label: 排名, choices: [{id: first, name: 一}, {id: other, name: 二}]}"

    private static func table(_ rows: String) -> String {
        "facts: [\(level), \(role)], formula: {kind: lookup, by: [level, role], table: [\(rows)]}"
    }

    @Test(arguments: [
        Mistake.item("a table with a row missing", table("{level: high, role: any, hours: 3}"), "没有写明的组合：level: low"),
        Mistake.item(
            "a table with a row without effect",
            table("{level: any, role: any, hours: 3}, {level: low, role: first, hours: 1}"),
            "本行不会用到"
        ),
        Mistake.item(
            "a row with an unknown option",
            table("{level: top, role: any, hours: 3}, {level: any, role: any, hours: 1}"),
            "top"
        ),
        Mistake.item(
            "a row without a column",
            table("{level: high, hours: 3}, {level: any, role: any, hours: 1}"),
            "缺少“role”"
        ),
        Mistake.item(
            "an activity that is always worth nothing",
            "facts: [\(level)], formula: {kind: lookup, by: [level], table: [{level: any, hours: 0}]}",
            "都是 0"
        ),
        Mistake.item(
            "bands that are all worth nothing",
            "facts: [{key: n, kind: whole, label: 数}], formula: {kind: bands, of: n, bands: [{hours: 0}]}",
            "都是 0"
        ),
        Mistake.item(
            "bands out of order",
            "facts: [{key: n, kind: whole, label: 数}], formula: {kind: bands, of: n, bands: [{below: 5, hours: 1}, "
                + "{below: 5, hours: 2}, {hours: 3}]}",
            "由小到大"
        ),
        Mistake.item(
            "a last band with an end",
            "facts: [{key: n, kind: whole, label: 数}], formula: {kind: bands, of: n, bands: [{below: 5, hours: 1}]}",
            "最后一档不写 below"
        ),
        Mistake.item(
            "a rank whose hours fall below zero",
            "facts: [{key: n, kind: whole, label: 数}], formula: {kind: rank, of: n, first: 12, step: 6, top: 3}",
            "减为 0 以下"
        ),
        Mistake.item(
            "options that nobody can choose",
            "facts: [{key: level, kind: choice, label: 级别, choices: []}], formula: {kind: fixed, hours: 3}",
            "choices"
        ),
        Mistake.item(
            "if-unstated for time that must be stated",
            "facts: [{key: t, kind: time, label: 时间}], formula: {kind: time, if-unstated: 3}",
            "不会用到“if-unstated”"
        ),
        Mistake.item(
            "an optional time without a default",
            "facts: [{key: t, kind: time, label: 时间, optional: true}], formula: {kind: time}",
            "不填时计多少"
        ),
        Mistake(
            "an activity that nobody may register",
            "activities: [{id: item, name: 事项, group: 组, article: 五, subject: public, facts: [], "
                + "formula: {kind: fixed, hours: 1}, registered-by: [], evidence: [甲]}]",
            "没有人可以登记"
        ),
        Mistake(
            "a cap of a subject that the activity never has",
            "activities: [{id: item, name: 事项, group: 组, article: 五, subject: public, facts: [], "
                + "formula: {kind: fixed, hours: 1}, caps: [{hours: 1, each: year, subject: professional}], "
                + "registered-by: [person], evidence: [甲]}]",
            "没有任何学习形式会用到本上限"
        ),
        Mistake(
            "a common cap that no record reaches",
            "tags: [{id: rare, name: 少见}]\ncaps: {limits: [{id: x, name: 甲, of: {tag: rare}, hours: 1, each: year, "
                + "article: 四}]}",
            "没有任何学习形式会用到本上限"
        ),
        Mistake(
            "a condition that no record meets",
            "tags: [{id: rare, name: 少见}]\nrequirement: [{id: x, name: 甲, sum: {tag: rare}, at-least: 1, article: 四}]",
            "没有任何学习形式符合"
        ),
        Mistake(
            "an inner condition that no record meets",
            "tags: [{id: rare, name: 少见}]\nrequirement: [{id: x, name: 甲, any: [{id: y, name: 乙, "
                + "records: {tag: rare}, at-least: 1, article: 四}]}]",
            "没有任何学习形式符合"
        ),
        Mistake(
            "a condition above the total",
            "requirement: [{id: x, name: 甲, sum: {}, at-least: 31, article: 四}]",
            "比总数还多"
        ),
        Mistake(
            "a filter that names no tag",
            "tags: [{id: rare, name: 少见}]\nrequirement: [{id: x, name: 甲, sum: {tag: []}, at-least: 1, article: 四}]",
            "tag"
        ),
    ])
    func `a rule without effect is reported`(mistake: Mistake) throws {
        let problems = try Shape.problems(mistake.sections)
        #expect(problems.contains { $0.contains(mistake.part) }, "\(problems)")
    }
}
