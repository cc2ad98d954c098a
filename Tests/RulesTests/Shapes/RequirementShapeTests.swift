import Testing

/// V1–V4, V7, V22, V31, V35, V38: what is asked besides subjects and the total.
@Suite struct RequirementShapeTests {
    private static let marked = """
        forms: [{id: online, name: 网络}, {id: on-site, name: 现场}]
        issuers: [{id: school, name: 校级}, {id: county, name: 县级}, {id: province, name: 省级}]
        tags: [{id: ethics, name: 职业道德}]
        subjects: [{id: all, name: 全部}]
        total: {required: 10, article: 第三条}
        activities:
          - id: course
            name: 课程
            group: 培训
            article: 第五条
            subject: all
            facts:
              - {key: hours, kind: hours, label: 学时数}
              - {key: form, kind: form, label: 形式}
              - {key: issuer, kind: issuer, label: 级别}
              - {key: topic, kind: choice, label: 内容, choices: [{id: ethics, name: 道德, tags: [ethics]}, {id: other, name: 其他}]}
            formula: {kind: stated, of: hours}
            registered-by: [person]
            evidence: [证明]
          - {id: abroad, name: 境外, group: 进修, article: 第五条, subject: all, facts: [], formula: {kind: fixed, hours: 1}, registered-by: [person], evidence: [证明]}

        """

    struct Taken: Sendable {
        var hours: String
        var form = "on-site"
        var issuer = "county"
        var topic = "other"
    }

    struct Asked: Sendable, CustomTestStringConvertible {
        let condition: String
        let enough: [Taken]
        let tooLittle: [Taken]
        var testDescription: String { condition }
    }

    @Test(arguments: [
        Asked(
            condition: "sum: {issuer: {from: county}}, at-least: 6",
            enough: [Taken(hours: "4", issuer: "county"), Taken(hours: "2", issuer: "province"), Taken(hours: "4", issuer: "school")],
            tooLittle: [Taken(hours: "5.99", issuer: "county"), Taken(hours: "9", issuer: "school")]
        ),
        Asked(
            condition: "sum: {issuer: [school, province]}, at-least: 6",
            enough: [Taken(hours: "3", issuer: "school"), Taken(hours: "3", issuer: "province"), Taken(hours: "4")],
            tooLittle: [Taken(hours: "5", issuer: "school"), Taken(hours: "9", issuer: "county")]
        ),
        Asked(
            condition: "sum: {form: on-site}, at-least-share: 1/2, of: {}",
            enough: [Taken(hours: "5"), Taken(hours: "5", form: "online")],
            tooLittle: [Taken(hours: "5"), Taken(hours: "5.01", form: "online")]
        ),
        Asked(
            condition: "sum: {form: on-site}, at-least-share: 2/3, of: {tag: ethics}",
            enough: [Taken(hours: "2", topic: "ethics"), Taken(hours: "9", form: "online")],
            tooLittle: [Taken(hours: "1.99"), Taken(hours: "3", form: "online", topic: "ethics"), Taken(hours: "7", form: "online")]
        ),
        Asked(
            condition: "sum: {tag: ethics, form: on-site}, at-least: 4",
            enough: [Taken(hours: "4", topic: "ethics"), Taken(hours: "6", form: "online")],
            tooLittle: [Taken(hours: "6"), Taken(hours: "9", form: "online", topic: "ethics")]
        ),
        Asked(
            condition: "records: {activity: course, tag: ethics}, at-least: 2",
            enough: [Taken(hours: "1", topic: "ethics"), Taken(hours: "9", topic: "ethics")],
            tooLittle: [Taken(hours: "10", topic: "ethics"), Taken(hours: "1")]
        ),
        Asked(
            condition: "sum: {group: 培训}, at-least: 10",
            enough: [Taken(hours: "10")],
            tooLittle: [Taken(hours: "9.99")]
        ),
        Asked(
            condition: """
                any: [{id: one, name: 一, sum: {tag: ethics}, at-least: 3}, {id: two, name: 二, records: {issuer: province}, at-least: 1}]
                """,
            enough: [Taken(hours: "10", issuer: "province")],
            tooLittle: [Taken(hours: "2.99", topic: "ethics"), Taken(hours: "20")]
        ),
        Asked(
            condition: """
                all: [{id: one, name: 一, sum: {tag: ethics}, at-least: 3}, {id: two, name: 二, sum: {tag: ethics, form: on-site}, at-least: 1}]
                """,
            enough: [Taken(hours: "2", form: "online", topic: "ethics"), Taken(hours: "1", topic: "ethics"), Taken(hours: "7")],
            tooLittle: [Taken(hours: "3", form: "online", topic: "ethics"), Taken(hours: "7")]
        ),
    ])
    func `a condition is met on this side of its limit only`(asked: Asked) throws {
        let changes = Self.marked + "requirement: [{id: asked, name: 另有要求, \(asked.condition), article: 第六条}]"
        let cases = [(asked.enough, true), (asked.tooLittle, false)].map { records, met in
            let records = records.map { "{activity: 课程, completed: 2024-05-01, facts: {学时数: \($0.hours), 形式: \($0.form), 级别: \($0.issuer), 内容: \($0.topic)}}" }
            return "- {name: '\(met)', year: 2024, records: [\(records.joined(separator: ", "))], expect: {met: \(met)}}\n"
        }
        expectNone(try Shape.differences(changes, cases: cases.joined()))
    }

    private func studied(_ hours: (subject: String, hours: String)...) -> String {
        hours.map { "{activity: 学习, subject: \($0.subject), completed: 2024-05-01, facts: {学时数: \($0.hours)}}" }
            .joined(separator: ", ")
    }

    @Test func `three subjects and their total are each asked (V2)`() throws {
        let changes = """
            subjects: [{id: a, name: 甲科, required: 30, article: 一}, {id: b, name: 乙科, required: 42, article: 一}, {id: c, name: 丙科, required: 18, article: 一}]
            total: {required: 90, article: 一}
            activities: [{id: study, name: 学习, \(Shape.rest.replacing("{per-record-or: professional}", with: "per-record")), facts: [{key: hours, kind: hours, label: 学时数}], formula: {kind: stated, of: hours}}]
            """
        let cases = """
            - {name: 足, year: 2024, records: [\(studied(("甲科", "30"), ("乙科", "42"), ("丙科", "18")))], expect: {甲科: 30, 乙科: 42, 丙科: 18, total: 90, met: true}}
            - {name: 甲科不足, year: 2024, records: [\(studied(("甲科", "29.9"), ("乙科", "42"), ("丙科", "30")))], expect: {met: false}}
            - {name: 丙科不足, year: 2024, records: [\(studied(("甲科", "90"), ("乙科", "42"), ("丙科", "17.9")))], expect: {met: false}}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }

    @Test func `nested minima leave the rest free (V3)`() throws {
        let changes = """
            tags: [{id: general, name: 一般公需}]
            subjects: [{id: public, name: 公需, required: 18, article: 一}, {id: professional, name: 专业, required: 60, article: 一}]
            total: {required: 90, article: 一}
            requirement: [{id: general-public, name: 一般公需, sum: {subject: public, tag: general}, at-least: 12, article: 一}]
            activities:
              - {id: study, name: 学习, \(Shape.rest), facts: [{key: hours, kind: hours, label: 学时数}], formula: {kind: stated, of: hours}}
              - {id: general, name: 一般, \(Shape.rest), tags: [general], facts: [{key: hours, kind: hours, label: 学时数}], formula: {kind: stated, of: hours}}
            """
        func taken(_ general: String, _ other: String, _ professional: String, _ met: Bool) -> String {
            "- {name: 甲, year: 2024, records: [{activity: 一般, subject: 公需, completed: 2024-05-01, facts: {学时数: \(general)}}, "
                + studied(("公需", other), ("专业", professional)) + "], expect: {met: \(met), 一般公需: \(general)}}\n"
        }
        let cases =
            taken("12", "6", "72", true) + taken("11.9", "18", "72", false) + taken("12", "5.9", "80", false)
            + taken("12", "18", "60", true) + taken("12", "6", "60", false)
        expectNone(try Shape.differences(changes, cases: cases))
    }

    @Test(arguments: [
        ("title-level: [senior]", "titleLevel: senior", "titleLevel: junior"),
        ("employer-level: [province, city]", "employerLevel: city", "employerLevel: township"),
    ])
    func `a condition is asked of some people only (V4, V31)`(when: String, of person: String, other: String) throws {
        let changes = """
            requirement: [{id: two, name: 两项, records: {activity: study}, at-least: 3, when: {\(when)}, article: 第四条}]
            """
        let taken = studied(("公需", "10"), ("专业", "20"))
        let cases = """
            - {name: 甲, year: 2024, person: {\(person)}, records: [\(taken)], expect: {met: false, 两项: 2}}
            - {name: 乙, year: 2024, person: {\(other)}, records: [\(taken)], expect: {met: true}}
            - {name: 丙, year: 2024, records: [\(taken)], expect: {met: true}}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }

    @Test func `one sufficient record is enough for everything (V22)`() throws {
        let changes = """
            sufficient: [{id: full-time, name: 脱产进修, records: {activity: full-time}, at-least: 1, article: 第七条}]
            requirement: [{id: many, name: 多项, records: {}, at-least: 5, article: 第四条}]
            activities: [{id: full-time, name: 进修, \(Shape.rest), facts: [{key: done, kind: flag, label: 合格, no-means: not-passed}], formula: {kind: fixed, hours: 1}}]
            """
        let cases = """
            - {name: 足, year: 2024, records: [{activity: 进修, completed: 2024-05-01}], expect: {met: true, total: 1}}
            - {name: 不合格, year: 2024, records: [{activity: 进修, completed: 2024-05-01, facts: {合格: no}, expect: {reason: not-passed}}], expect: {met: false}}
            - {name: 待认定, year: 2024, records: [{activity: 进修, status: pending, completed: 2024-05-01, expect: {reason: not-recognised}}], expect: {met: false}}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }

    @Test(arguments: [
        ("20", "10", true), ("16", "14", true), ("14", "16", true), ("13.99", "16.01", false), ("6", "24", false),
        ("16", "13.99", false), ("21", "9", false),
    ])
    func `surplus of one subject makes up for another's lack, up to a limit and never backwards`(
        professional: String,
        ofPublic: String,
        met: Bool
    ) throws {
        let changes = "substitutions: [{from: public, for: professional, at-most: 6, article: 第八条}]"
        let taken = studied(("专业", professional), ("公需", ofPublic))
        let cases = """
            - {name: 甲, year: 2024, records: [\(taken)], expect: {met: \(met), 专业: \(professional), 公需: \(ofPublic)}}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }

    @Test func `a condition on a subject sees what was carried into it`() throws {
        let changes = """
            credit-year: {of: completed, carry-over: {years: 1, article: 第二条}, article: 第二条}
            requirement: [{id: more, name: 公需另有要求, sum: {subject: public}, at-least: 12, article: 第四条}]
            """
        let record = "activity: 学习, subject: 公需, facts: {学时数: 16}"
        let cases = """
            - {name: 甲, year: 2024, records: [{\(record), completed: 2023-05-01}, {\(record.replacing("16", with: "6")), completed: 2024-05-01}],
               expect: {公需: 12, 公需另有要求: 12}}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }
}
