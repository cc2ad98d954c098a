import Rules
import Testing

/// A mistake, and what of its diagnostic must be there.
struct Mistake: Sendable, CustomTestStringConvertible {
    let what: String
    let sections: String
    let part: String
    var testDescription: String { what }

    init(_ what: String, _ sections: String, _ part: String) {
        self.what = what
        self.sections = sections
        self.part = part
    }

    static func item(_ what: String, _ item: String, _ part: String) -> Mistake {
        Mistake(what, Shape.item(item), part)
    }
}

@Suite struct MistakeTests {
    private static let fixed = "facts: [], formula: {kind: fixed, hours: 4}"

    @Test(arguments: [
        Mistake("an unknown section", "rounding-up: {quantum: 1}", "不认识的名称“rounding-up”"),
        Mistake.item("an unknown key of an activity", fixed + ", capz: []", "不认识的名称“capz”。是否应为“caps”？"),
        Mistake.item("an unknown kind of formula", "facts: [], formula: {kind: fixd, hours: 4}", "是否应为 fixed？"),
        Mistake.item("an unknown key of a formula", "facts: [], formula: {kind: fixed, hours: 4, times: 2}", "不认识的名称“times”"),
        Mistake.item("an unknown fact in a formula", "facts: [], formula: {kind: per-item, count: n, hours: 4}", "kind 为 count 的 n"),
        Mistake.item("an unknown form", fixed + ", form: online", "online"),
        Mistake.item("an unknown issuer", fixed + ", issuer: county", "county"),
        Mistake.item("an unknown tag", fixed + ", tags: [ethics]", "ethics"),
        Mistake.item("an unknown subject of a cap", fixed + ", caps: [{hours: 1, each: year, subject: elective}]", "elective"),
        Mistake.item("an unknown window of a cap", fixed + ", caps: [{hours: 1, each: month}]", "“each”的值 month"),
        Mistake("an unknown activity of a condition", "requirement: [{id: x, name: 甲, records: {activity: seminar}, at-least: 1, article: 四}]", "seminar"),
        Mistake("an unknown group of a cap", "caps: {limits: [{id: x, name: 甲, of: {group: 成果}, hours: 1, each: year, article: 四}]}", "成果"),
        Mistake("an unknown subject of a substitution", "substitutions: [{from: elective, for: public, article: 四}]", "elective"),
        Mistake("an unknown trait of people", "adjustments: [{id: x, name: 甲, when: {tall: true}, exempt: true, article: 四}]", "不认识的名称“tall”"),
        Mistake("people of whom nothing is said", "adjustments: [{id: x, name: 甲, when: {}, exempt: true, article: 四}]", "没有写明是哪些人"),
        Mistake("an unknown form of a window", "credit-year: {of: completed, windows: [{form: online, starts: 04-01}], carry-over: none, article: 二}", "online"),
        Mistake("an unknown series", "applies: {from: 2020, series: [nurse]}", "nurse"),
        Mistake("an unknown source", "total: {required: 30, article: 三, source: rules}", "rules"),
        Mistake("hours in a policy of credits", "unit: credits\n" + Shape.item(fixed), "hours"),
    ])
    func `a name that nobody declared is told`(mistake: Mistake) throws {
        let problems = try Shape.problems(mistake.sections)
        #expect(problems.contains { $0.contains(mistake.part) }, "\(problems)")
    }

    @Test(arguments: [
        Mistake("a cap", "caps: {limits: [{id: x, name: 甲, of: {}, hours: 1, each: year}]}", "没有写明依据哪一条"),
        Mistake("a subject's minimum", "subjects: [{id: public, name: 公需, required: 10}, {id: professional, name: 专业}]", "没有写明依据哪一条"),
        Mistake("the total", "total: {required: 30}", "没有写明依据哪一条"),
        Mistake("a condition", "requirement: [{id: x, name: 甲, records: {}, at-least: 1}]", "没有写明依据哪一条"),
        Mistake("an adjustment", "adjustments: [{id: x, name: 甲, when: {part-time: true}, exempt: true}]", "没有写明依据哪一条"),
        Mistake("an addition", "additions: [{id: x, name: 甲, when: {part-time: true}, total: 1}]", "没有写明依据哪一条"),
        Mistake("a substitution", "substitutions: [{from: public, for: professional}]", "没有写明依据哪一条"),
    ])
    func `what has no article is told`(mistake: Mistake) throws {
        let problems = try Shape.problems(mistake.sections)
        #expect(problems.contains { $0.contains(mistake.part) }, "\(problems)")
    }

    @Test func `a cap inside an activity has the activity's article unless it names its own`() throws {
        let caps = "caps: [{hours: 9, each: year}, {hours: 3, each: item, article: 第七条}]"
        let policy = try Shape.policy(Shape.item("\(Self.fixed), \(caps)"))
        #expect(policy.activities[0].caps.map(\.citation.article) == ["第五条", "第七条"])
    }

    @Test(arguments: [
        Mistake.item("a source without a place in it", fixed + ", caps: [{hours: 9, each: year, source: law}]", "写了 source"),
        Mistake(
            "two adjustments of one id",
            """
            adjustments:
              - {id: x, name: 甲, when: {part-time: true}, exempt: true, article: 四}
              - {id: x, name: 乙, when: {age: {from: 65}}, exempt: true, article: 四}
            """,
            "重复"
        ),
        Mistake(
            "two caps of one id",
            """
            caps:
              limits:
                - {id: x, name: 甲, of: {subject: public}, hours: 9, each: year, article: 四}
                - {id: x, name: 乙, of: {subject: professional}, hours: 9, each: year, article: 四}
            """,
            "重复"
        ),
        Mistake(
            "two conditions of one id, one inside another",
            """
            requirement:
              - {id: x, name: 甲, sum: {}, at-least: 9, article: 四}
              - {id: y, name: 乙, any: [{id: x, name: 丙, sum: {}, at-least: 8, article: 四}]}
            """,
            "重复"
        ),
        Mistake(
            "a sufficient condition of a required one's id",
            """
            requirement: [{id: x, name: 甲, sum: {}, at-least: 9, article: 四}]
            sufficient: [{id: x, name: 乙, sum: {}, at-least: 20, article: 四}]
            """,
            "重复"
        ),
        Mistake("an unverified source in a verified policy", "verified: true", "未经核对原文"),
        Mistake("a choice nobody listed", "rounding: {quantum: 1, direction: down, choice: I-9}", "I-9"),
        Mistake("a choice nobody cites", "choices: [{number: I-1, matter: 甲, chosen: 乙}]", "I-1"),
        Mistake("minima above the total", "total: {required: 29, article: 三}", "多于总数 29"),
        Mistake(
            "an adjusted total below a subject's minimum",
            "adjustments: [{id: x, name: 甲, when: {part-time: true}, total: 19, article: 四}]",
            "少于专业的 20"
        ),
        Mistake(
            "an adjusted total below all minima",
            "adjustments: [{id: x, name: 甲, when: {part-time: true}, total: 25, article: 四}]",
            "25"
        ),
        Mistake(
            "adjusted minima above the adjusted total",
            "adjustments: [{id: x, name: 甲, when: {part-time: true}, total: 40, subjects: {public: 41}, article: 四}]",
            "40"
        ),
        Mistake(
            "adjusted minima above the total",
            "adjustments: [{id: x, name: 甲, when: {part-time: true}, subjects: {public: 11}, article: 四}]",
            "30"
        ),
        Mistake(
            "an adjustment that adjusts nothing",
            "adjustments: [{id: x, name: 甲, when: {part-time: true}, article: 四}]",
            "没有写明减为多少"
        ),
        Mistake(
            "an adjustment that exempts nobody",
            "adjustments: [{id: x, name: 甲, when: {part-time: true}, exempt: false, article: 四}]",
            "exempt"
        ),
        Mistake("a span that nobody fits", "adjustments: [{id: x, name: 甲, when: {age: {from: 60, below: 60}}, exempt: true, article: 四}]", "没有人符合"),
        Mistake("a share above the whole", "requirement: [{id: x, name: 甲, sum: {}, at-least-share: 3/2, of: {}, article: 四}]", "不能大于 1"),
        Mistake("a cap per cycle without a cycle", "caps: {limits: [{id: x, name: 甲, of: {}, hours: 1, each: cycle, article: 四}]}", "没有周期"),
        Mistake("substitution of a subject by itself", "substitutions: [{from: public, for: public, article: 四}]", "替代"),
        Mistake(
            "substitution in a circle",
            "substitutions: [{from: public, for: professional, article: 四}, {from: professional, for: public, article: 四}]",
            "循环替代"
        ),
    ])
    func `what contradicts itself is told`(mistake: Mistake) throws {
        let problems = try Shape.problems(mistake.sections)
        #expect(problems.contains { $0.contains(mistake.part) }, "\(problems)")
    }
}
