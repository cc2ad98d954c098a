import Testing

/// Shapes V1, V7, V35, V38: sums, shares and counts of some of the records.
@Suite struct ConditionShapeTests {
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
              - {key: topic, kind: choice, label: 内容, choices: [{id: ethics, name: 道德, tags: [ethics]}, {id: other,
                  name: 其他}]}
            formula: {kind: stated, of: hours}
            registered-by: [person]
            evidence: [证明]
          - {id: abroad, name: 境外, group: 进修, article: 第五条, subject: all, facts: [], formula: {kind: fixed, hours: 1},
              registered-by: [person], evidence: [证明]}

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
            enough: [
                Taken(hours: "4", issuer: "county"), Taken(hours: "2", issuer: "province"),
                Taken(hours: "4", issuer: "school"),
            ],
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
            tooLittle: [
                Taken(hours: "1.99"), Taken(hours: "3", form: "online", topic: "ethics"),
                Taken(hours: "7", form: "online"),
            ]
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
                any: [{id: one, name: 一, sum: {tag: ethics}, at-least: 3}, {id: two, name: 二,
                   records: {issuer: province}, at-least: 1}]
                """,
            enough: [Taken(hours: "10", issuer: "province")],
            tooLittle: [Taken(hours: "2.99", topic: "ethics"), Taken(hours: "20")]
        ),
        Asked(
            condition: """
                all: [{id: one, name: 一, sum: {tag: ethics}, at-least: 3}, {id: two, name: 二, sum: {tag: ethics,
                   form: on-site}, at-least: 1}]
                """,
            enough: [
                Taken(hours: "2", form: "online", topic: "ethics"), Taken(hours: "1", topic: "ethics"),
                Taken(hours: "7"),
            ],
            tooLittle: [Taken(hours: "3", form: "online", topic: "ethics"), Taken(hours: "7")]
        ),
    ])
    func `a condition is met exactly from its limit on`(asked: Asked) throws {
        let changes = Self.marked + "requirement: [{id: asked, name: 另有要求, \(asked.condition), article: 第六条}]"
        let cases = [(asked.enough, true), (asked.tooLittle, false)].map { records, met in
            let records = records.map {
                "{activity: 课程, completed: 2024-05-01, facts: {学时数: \($0.hours), 形式: \($0.form), 级别: \($0.issuer), "
                    + "内容: \($0.topic)}}"
            }
            return
                "- {name: '\(met)', year: 2024, records: [\(records.joined(separator: ", "))], expect: {met: \(met)}}\n"
        }
        expectNone(try Shape.differences(changes, cases: cases.joined()))
    }
}
