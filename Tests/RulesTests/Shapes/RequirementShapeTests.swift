import Rules
import Testing

/// Shapes V2–V4, V22, V31: subjects, nested minima, conditions for some people, sufficient conditions, substitutions.
@Suite struct RequirementShapeTests {
    private func studied(_ hours: (subject: String, hours: String)...) -> String {
        hours.map { "{activity: 学习, subject: \($0.subject), completed: 2024-05-01, facts: {学时数: \($0.hours)}}" }
            .joined(separator: ", ")
    }

    @Test func `three subjects and their total are all required (V2)`() throws {
        let changes = """
            subjects: [{id: a, name: 甲科, required: 30, article: 一}, {id: b, name: 乙科, required: 42, article: 一},
               {id: c, name: 丙科, required: 18, article: 一}]
            total: {required: 90, article: 一}
            activities: [{id: study, name: 学习,
               \(Shape.rest.replacing("{per-record-or: professional}", with: "per-record")), facts: [{key: hours,
               kind: hours, label: 学时数}], formula: {kind: stated, of: hours}}]
            """
        let cases = """
            - {name: 足, year: 2024, records: [\(studied(("甲科", "30"), ("乙科", "42"), ("丙科", "18")))], expect: {甲科: 30,
                乙科: 42, 丙科: 18, total: 90, met: true}}
            - {name: 甲科不足, year: 2024, records: [\(studied(("甲科", "29.9"), ("乙科", "42"), ("丙科", "30")))],
                expect: {met: false}}
            - {name: 丙科不足, year: 2024, records: [\(studied(("甲科", "90"), ("乙科", "42"), ("丙科", "17.9")))],
                expect: {met: false}}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }

    @Test func `nested minima leave the remaining hours free (V3)`() throws {
        let changes = """
            tags: [{id: general, name: 一般公需}]
            subjects: [{id: public, name: 公需, required: 18, article: 一}, {id: professional, name: 专业, required: 60,
               article: 一}]
            total: {required: 90, article: 一}
            requirement: [{id: general-public, name: 一般公需, sum: {subject: public, tag: general}, at-least: 12,
               article: 一}]
            activities:
              - {id: study, name: 学习, \(Shape.rest), facts: [{key: hours, kind: hours, label: 学时数}],
                  formula: {kind: stated, of: hours}}
              - {id: general, name: 一般, \(Shape.rest), tags: [general], facts: [{key: hours, kind: hours,
                  label: 学时数}], formula: {kind: stated, of: hours}}
            """
        func taken(_ general: String, _ other: String, _ professional: String, _ met: Bool) -> String {
            "- {name: 甲, year: 2024, records: [{activity: 一般, subject: 公需, completed: 2024-05-01, "
                + "facts: {学时数: \(general)}}, "
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
    func `a condition may apply only to some people (V4, V31)`(when: String, of person: String, other: String) throws {
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

    @Test func `one sufficient record meets the whole requirement (V22)`() throws {
        let changes = """
            sufficient: [{id: full-time, name: 脱产进修, records: {activity: full-time}, at-least: 1, article: 第七条}]
            requirement: [{id: many, name: 多项, records: {}, at-least: 5, article: 第四条}]
            activities: [{id: full-time, name: 进修, \(Shape.rest), facts: [{key: done, kind: flag, label: 合格,
               no-means: not-passed}], formula: {kind: fixed, hours: 1}}]
            """
        let cases = """
            - {name: 足, year: 2024, records: [{activity: 进修, completed: 2024-05-01}], expect: {met: true, total: 1}}
            - {name: 不合格, year: 2024, records: [{activity: 进修, completed: 2024-05-01, facts: {合格: no},
                expect: {reason: not-passed}}], expect: {met: false}}
            - {name: 待认定, year: 2024, records: [{activity: 进修, status: pending, completed: 2024-05-01,
                expect: {reason: not-recognised}}], expect: {met: false}}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }

    @Test func `a plan lists the sufficient conditions`() throws {
        let changes = "sufficient: [{id: exam, name: 通过考试, records: {}, at-least: 1, article: 第七条}]"
        let plan = try Shape.policy(changes).evaluate([], year: 2024, series: "general").plan
        #expect(plan.sufficient.map(\.condition.id) == ["exam"])
        let lines = plan.explained(in: .chinese, unit: .hours).map(\.text)
        #expect(lines.last == "或者：通过考试：0 项，要求 1 项，即视为全部达标")
    }

    @Test(arguments: [
        ("20", "10", true), ("16", "14", true), ("14", "16", true), ("13.99", "16.01", false), ("6", "24", false),
        ("16", "13.99", false), ("21", "9", false),
    ])
    func `surplus of one subject replaces hours of another up to a limit, and only in one direction`(
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

    @Test func `a condition on a subject includes carried hours`() throws {
        let changes = """
            credit-year: {of: completed, carry-over: {years: 1, article: 第二条}, article: 第二条}
            requirement: [{id: more, name: 公需另有要求, sum: {subject: public}, at-least: 12, article: 第四条}]
            """
        let record = "activity: 学习, subject: 公需, facts: {学时数: 16}"
        let cases = """
            - {name: 甲, year: 2024, records: [{\(record), completed: 2023-05-01},
                {\(record.replacing("16", with: "6")), completed: 2024-05-01}],
               expect: {公需: 12, 公需另有要求: 12}}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }
}
