import Testing

@Suite struct FormulaShapeTests {
    private static let count = "{key: count, kind: count, label: 篇数}"
    private static let level =
        "{key: level, kind: choice, label: 级别, choices: "
        + "[{id: national, name: 国家级, hours: 5}, {id: provincial, name: 省级, hours: 3}]}"
    private static let report = "{key: report, kind: flag, label: 作报告}"
    private static let whole = "{key: n, kind: whole, label: 数, unit: 个}"

    @Test(arguments: [
        FormulaShape(
            name: "always the same",
            item: "facts: [], formula: {kind: fixed, hours: 90}",
            worth: [("", "90")]
        ),
        FormulaShape(
            name: "for each",
            item: "facts: [\(count)], formula: {kind: per-item, count: count, hours: 10.5}",
            worth: [
                ("", "10.5"), ("篇数: 1", "10.5"), ("篇数: 3", "31.5"), ("篇数: 0", "invalid-fact"),
                ("篇数: 1.5", "invalid-fact"),
            ]
        ),
        FormulaShape(
            name: "by the chosen option",
            item: "facts: [\(level)], formula: {kind: lookup, by: level}",
            worth: [("级别: 国家级", "5"), ("level: provincial", "3"), ("", "invalid-fact"), ("级别: 市级", "invalid-fact")]
        ),
        FormulaShape(
            name: "by the chosen option, for each",
            item: "facts: [\(level), \(count)], formula: {kind: lookup, by: level, count: count}",
            worth: [("级别: 国家级, 篇数: 4", "20"), ("级别: 省级", "3")]
        ),
        FormulaShape(
            name: "by several facts, the first row that fits",
            item: """
                facts: [\(level), {key: role, kind: choice, label: 排名, choices: [{id: first, name: 第一}, {id: other,
                   name: 其他}]}],
                 formula: {kind: lookup, by: [level, role], table: [{level: national, role: first, hours: 30},
                 {level: [national, provincial], role: first, hours: 20}, {level: any, role: any, hours: 0}]}
                """,
            worth: [
                ("级别: 国家级, 排名: 第一", "30"), ("级别: 省级, 排名: 第一", "20"), ("级别: 国家级, 排名: 其他", "0"),
                ("级别: 国家级", "invalid-fact"),
            ]
        ),
        FormulaShape(
            name: "by an option and a flag",
            item: """
                facts: [\(level), \(report)], formula: {kind: lookup, by: [level, report], table:
                 [{level: national, report: true, hours: 9}, {level: any, report: true, hours: 7}, {level: any,
                    report: any, hours: 2}]}
                """,
            worth: [
                ("级别: 国家级, 作报告: yes", "9"), ("级别: 国家级", "9"), ("级别: 省级, 作报告: true", "7"),
                ("级别: 省级, 作报告: no", "2"), ("级别: 国家级, 作报告: false", "2"),
            ]
        ),
        FormulaShape(
            name: "for each whole",
            item: "facts: [\(whole)], formula: {kind: per-whole, of: n, each: 1000, hours: 1}",
            worth: [("数: 999", "0"), ("数: 1000", "1"), ("数: 12999", "12"), ("数: 0", "0"), ("", "invalid-fact")]
        ),
        FormulaShape(
            name: "in proportion (V21)",
            item: "facts: [\(whole)], formula: {kind: per-part, of: n, each: 1000, hours: 3}",
            worth: [("数: 1500", "4.5"), ("数: 999", "2.99"), ("数: 1000", "3")]
        ),
        FormulaShape(
            name: "by bands (V10)",
            item: """
                facts: [\(whole)], formula: {kind: bands, of: n,
                 bands: [{below: 20, hours: 0}, {below: 26, hours: 0.5}, {hours: 1}]}
                """,
            worth: [
                ("数: 0", "0"), ("数: 19", "0"), ("数: 20", "0.5"), ("数: 25", "0.5"), ("数: 26", "1"), ("数: 1000000", "1"),
            ]
        ),
        FormulaShape(
            name: "an add-on above a band (V21)",
            item: """
                facts: [\(level), \(whole)], formula: {kind: sum, of: [{kind: lookup, by: level},
                 {kind: bands, of: n, bands: [{below: 2001, hours: 0}, {hours: 2}]}]}
                """,
            worth: [("级别: 省级, 数: 2000", "3"), ("级别: 省级, 数: 2001", "5")]
        ),
        FormulaShape(
            name: "multiplied",
            item: "facts: [\(count)], formula: {kind: times, by: 3/2, of: {kind: per-item, count: count, hours: 3}}",
            worth: [("篇数: 1", "4.5"), ("篇数: 3", "13.5")]
        ),
        FormulaShape(
            name: "by a flag",
            item: """
                facts: [\(report)], formula: {kind: when, flag: report, then: {kind: fixed, hours: 8},
                   else: {kind: fixed, hours: 4}}
                """,
            worth: [("", "8"), ("作报告: yes", "8"), ("作报告: no", "4"), ("作报告: 3", "invalid-fact")]
        ),
        FormulaShape(
            name: "nothing where the examination was not passed",
            item: """
                facts: [{key: passed, kind: flag, label: 合格, no-means: not-passed}], formula: {kind: fixed, hours: 4}
                """,
            worth: [("", "4"), ("合格: yes", "4"), ("合格: no", "not-passed")]
        ),
        FormulaShape(
            name: "as stated, up to what one record may state",
            item: """
                facts: [{key: hours, kind: hours, label: 学时数}], formula: {kind: stated, of: hours},
                   record-limits: {professional: 60}
                """,
            worth: [("学时数: 60", "60"), ("学时数: 60.01", "over-record-limit"), ("学时数: 0", "invalid-fact")]
        ),
    ])
    func `a formula gives the hours that the guide says`(shape: FormulaShape) throws {
        expectNone(try shape.differences())
    }

    @Test(arguments: [("2024-06-30", "8"), ("2024-07-01", "4")])
    func `the worth may change on a day of the year`(day: String, worth: String) throws {
        let item =
            "facts: [], formula: {kind: by-date, until: 2024-06-30, then: {kind: fixed, hours: 8}, "
            + "else: {kind: fixed, hours: 4}}"
        let cases = "- {name: 甲, year: 2024, records: [{activity: 事项, completed: \(day), expect: {counted: \(worth)}}]}"
        expectNone(try Shape.differences(Shape.item(item), cases: cases))
    }

    @Test(arguments: [("{kind: full-requirement}", "10", "20"), ("{kind: full-requirement, of: total}", "30", "30")])
    func `a full requirement is by subject or total (V22)`(formula: String, ofPublic: String, ofProfessional: String)
        throws
    {
        let cases = [("公需", ofPublic), ("专业", ofProfessional)].map { subject, worth in
            "- {name: \(subject), year: 2024, records: [{activity: 事项, subject: \(subject), completed: 2024-05-01, "
                + "expect: {counted: \(worth)}}]}\n"
        }
        expectNone(try Shape.differences(Shape.item("facts: [], formula: \(formula)"), cases: cases.joined()))
    }

    @Test func `a full requirement is the person's own requirement`() throws {
        let half = "adjustments: [{id: half, name: 兼职, when: {part-time: true}, share: 1/2, article: 第九条}]\n"
        let cases = """
            - {name: 甲, year: 2024, person: {partTime: true}, records: [{activity: 事项, completed: 2024-05-01,
                expect: {counted: 15}}],
               expect: {required: 15, total: 15}}
            """
        let item = Shape.item("facts: [], formula: {kind: full-requirement, of: total}")
        expectNone(try Shape.differences(half + item, cases: cases))
    }
}
