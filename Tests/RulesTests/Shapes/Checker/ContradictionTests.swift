import Testing

@Suite struct ContradictionTests {
    private static let fixed = "facts: [], formula: {kind: fixed, hours: 4}"

    @Test(arguments: [
        Mistake.item(
            "a source without an article",
            fixed + ", caps: [{hours: 9, each: year, source: law}]",
            "写了 source"
        ),
        Mistake(
            "two adjustments with the same id",
            """
            adjustments:
              - {id: x, name: 甲, when: {part-time: true}, exempt: true, article: 四}
              - {id: x, name: 乙, when: {age: {from: 65}}, exempt: true, article: 四}
            """,
            "重复"
        ),
        Mistake(
            "two caps with the same id",
            """
            caps:
              limits:
                - {id: x, name: 甲, of: {subject: public}, hours: 9, each: year, article: 四}
                - {id: x, name: 乙, of: {subject: professional}, hours: 9, each: year, article: 四}
            """,
            "重复"
        ),
        Mistake(
            "two conditions with the same id, one inside another",
            """
            requirement:
              - {id: x, name: 甲, sum: {}, at-least: 9, article: 四}
              - {id: y, name: 乙, any: [{id: x, name: 丙, sum: {}, at-least: 8, article: 四}]}
            """,
            "重复"
        ),
        Mistake(
            "a sufficient condition with the id of a required one",
            """
            requirement: [{id: x, name: 甲, sum: {}, at-least: 9, article: 四}]
            sufficient: [{id: x, name: 乙, sum: {}, at-least: 20, article: 四}]
            """,
            "重复"
        ),
        Mistake(
            "a span for make-ups without any day",
            "makeup: {article: 六, reasons: [], between: [12-01, 01-31]}",
            "没有一天符合"
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
        Mistake(
            "a span that matches nobody",
            "adjustments: [{id: x, name: 甲, when: {age: {from: 60, below: 60}}, exempt: true, article: 四}]",
            "没有人符合"
        ),
        Mistake(
            "a share above 1",
            "requirement: [{id: x, name: 甲, sum: {}, at-least-share: 3/2, of: {}, article: 四}]",
            "不能大于 1"
        ),
        Mistake(
            "a cap on a cycle without a cycle",
            "caps: {limits: [{id: x, name: 甲, of: {}, hours: 1, each: cycle, article: 四}]}",
            "没有周期"
        ),
        Mistake(
            "substitution of a subject by itself",
            "substitutions: [{from: public, for: public, article: 四}]",
            "替代"
        ),
        Mistake(
            "substitution in a circle",
            "substitutions: [{from: public, for: professional, article: 四}, {from: professional, for: public, "
                + "article: 四}]",
            "循环替代"
        ),
    ])
    func `a contradiction is reported`(mistake: Mistake) throws {
        let problems = try Shape.problems(mistake.sections)
        #expect(problems.contains { $0.contains(mistake.part) }, "\(problems)")
    }
}
