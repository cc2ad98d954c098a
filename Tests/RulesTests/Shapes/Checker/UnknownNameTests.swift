import Testing

@Suite struct UnknownNameTests {
    private static let fixed = "facts: [], formula: {kind: fixed, hours: 4}"

    @Test(arguments: [
        Mistake("an unknown section", "rounding-up: {quantum: 1}", "不认识的名称“rounding-up”"),
        Mistake.item("an unknown key of an activity", fixed + ", capz: []", "不认识的名称“capz”。是否应为“caps”？"),
        Mistake.item("an unknown kind of formula", "facts: [], formula: {kind: fixd, hours: 4}", "是否应为 fixed？"),
        Mistake.item(
            "an unknown key of a formula",
            "facts: [], formula: {kind: fixed, hours: 4, times: 2}",
            "不认识的名称“times”"
        ),
        Mistake.item(
            "an unknown fact in a formula",
            "facts: [], formula: {kind: per-item, count: n, hours: 4}",
            "kind 为 count 的 n"
        ),
        Mistake.item("an unknown form", fixed + ", form: online", "online"),
        Mistake.item("an unknown issuer", fixed + ", issuer: county", "county"),
        Mistake.item("an unknown tag", fixed + ", tags: [ethics]", "ethics"),
        Mistake.item(
            "an unknown subject of a cap",
            fixed + ", caps: [{hours: 1, each: year, subject: elective}]",
            "elective"
        ),
        Mistake.item("an unknown window of a cap", fixed + ", caps: [{hours: 1, each: month}]", "“each”的值 month"),
        Mistake(
            "an unknown activity of a condition",
            "requirement: [{id: x, name: 甲, records: {activity: seminar}, at-least: 1, article: 四}]",
            "seminar"
        ),
        Mistake(
            "an unknown group of a cap",
            "caps: {limits: [{id: x, name: 甲, of: {group: 成果}, hours: 1, each: year, article: 四}]}",
            "成果"
        ),
        Mistake(
            "an unknown subject of a substitution",
            "substitutions: [{from: elective, for: public, article: 四}]",
            "elective"
        ),
        Mistake(
            "an unknown trait of people",
            "adjustments: [{id: x, name: 甲, when: {tall: true}, exempt: true, article: 四}]",
            "不认识的名称“tall”"
        ),
        Mistake(
            "a test for people without properties",
            "adjustments: [{id: x, name: 甲, when: {}, exempt: true, article: 四}]",
            "没有写明是哪些人"
        ),
        Mistake(
            "an unknown form of a window",
            "credit-year: {of: completed, windows: [{form: online, starts: 04-01}], carry-over: none, article: 二}",
            "online"
        ),
        Mistake("an unknown series", "applies: {from: 2020, series: [nurse]}", "nurse"),
        Mistake("an unknown source", "total: {required: 30, article: 三, source: rules}", "rules"),
        Mistake("hours in a policy of credits", "unit: credits\n" + Shape.item(fixed), "hours"),
    ])
    func `an undeclared name is reported`(mistake: Mistake) throws {
        let problems = try Shape.problems(mistake.sections)
        #expect(problems.contains { $0.contains(mistake.part) }, "\(problems)")
    }
}
