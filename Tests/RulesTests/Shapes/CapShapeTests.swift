import Testing

/// V12–V15, V35: what counts at most.
@Suite struct CapShapeTests {
    private static let marked = """
        forms: [{id: online, name: 网络}, {id: on-site, name: 现场}]
        issuers: [{id: school, name: 校级}, {id: county, name: 县级}]
        tags: [{id: self-study, name: 自学}]
        same-content: {keep: all, article: 第四条}
        """

    /// Two activities of one group, one of another; all marks are told by the records.
    private static func activities(caps: String = "") -> String {
        let facts = """
            facts: [{key: hours, kind: hours, label: 学时数}, {key: form, kind: form, label: 形式}, {key: issuer, kind: issuer, label: 级别},
             {key: how, kind: choice, label: 方式, choices: [{id: alone, name: 自学, tags: [self-study]}, {id: class, name: 面授}]}],
             formula: {kind: stated, of: hours}
            """
        let rest = Shape.rest.replacing("group: 培训, ", with: "")
        return """
            activities:
              - {id: course, name: 课程, group: 培训, \(rest)\(caps), \(facts)}
              - {id: lecture, name: 讲座, group: 培训, \(rest), \(facts)}
              - {id: paper, name: 论文, group: 成果, \(rest), \(facts)}
            """
    }

    struct Record: Sendable {
        var activity = "课程"
        var subject = "专业"
        var day = "2024-05-01"
        var hours: String
        var marks = "形式: online, 级别: school, 方式: 面授"
        var content = ""
        let counted: String

        var yaml: String {
            let content = content.isEmpty ? "" : ", content: \(content)"
            return "{activity: \(activity), subject: \(subject), completed: \(day), facts: {学时数: \(hours), \(marks)}\(content), "
                + "expect: {\(counted)}}"
        }
    }

    struct Cut: Sendable, CustomTestStringConvertible {
        let cap: String
        let records: [Record]
        var also = ""
        var testDescription: String { cap }
    }

    @Test(arguments: [
        Cut(
            cap: "of: {activity: course}, hours: 10, each: item",
            records: [
                Record(hours: "10", counted: "counted: 10"), Record(hours: "10.01", counted: "counted: 10, reason: item-cap"),
                Record(activity: "讲座", hours: "11", counted: "counted: 11"),
            ]
        ),
        Cut(
            cap: "of: {activity: course}, hours: 10, each: year",
            records: [
                Record(day: "2024-05-01", hours: "6", counted: "counted: 6"),
                Record(day: "2024-05-03", hours: "6", counted: "counted: 0, reason: annual-cap"),
                Record(day: "2024-05-02", hours: "6", counted: "counted: 4, reason: annual-cap"),
            ]
        ),
        Cut(
            cap: "of: {activity: course}, hours: 8, each: day",
            records: [
                Record(day: "2024-05-01", hours: "6", counted: "counted: 6"),
                Record(day: "2024-05-01", hours: "6", counted: "counted: 2, reason: day-cap"),
                Record(day: "2024-05-02", hours: "8", counted: "counted: 8"),
            ]
        ),
        Cut(
            cap: "of: {group: 培训}, hours: 8, each: occasion",
            records: [
                Record(day: "2024-05-01", hours: "6", content: "one", counted: "counted: 6"),
                Record(activity: "讲座", day: "2024-05-02", hours: "6", content: "one", counted: "counted: 2, reason: occasion-cap"),
                Record(day: "2024-05-03", hours: "8", content: "two", counted: "counted: 8"),
                Record(day: "2024-05-04", hours: "8", counted: "counted: 8"), Record(day: "2024-05-04", hours: "8", counted: "counted: 8"),
            ]
        ),
        Cut(
            cap: "of: {group: 培训}, hours: 10, each: year",
            records: [
                Record(day: "2024-05-01", hours: "6", counted: "counted: 6"),
                Record(activity: "讲座", day: "2024-05-02", hours: "6", counted: "counted: 4, reason: annual-cap"),
                Record(activity: "论文", day: "2024-05-03", hours: "6", counted: "counted: 6"),
            ]
        ),
        Cut(
            cap: "of: {form: online}, hours: 10, each: year",
            records: [
                Record(hours: "12", counted: "counted: 10, reason: annual-cap"),
                Record(hours: "12", marks: "形式: on-site, 级别: school, 方式: 面授", counted: "counted: 12"),
            ]
        ),
        Cut(
            cap: "of: {issuer: school}, hours: 10, each: year",
            records: [
                Record(hours: "12", counted: "counted: 10, reason: annual-cap"),
                Record(hours: "12", marks: "形式: online, 级别: county, 方式: 面授", counted: "counted: 12"),
            ]
        ),
        Cut(
            cap: "of: {tag: self-study}, hours: 10, each: year",
            records: [
                Record(hours: "12", marks: "形式: online, 级别: school, 方式: 自学", counted: "counted: 10, reason: annual-cap"),
                Record(hours: "12", counted: "counted: 12"),
            ]
        ),
        Cut(
            cap: "of: {subject: public}, hours: 10, each: year",
            records: [
                Record(subject: "公需", hours: "12", counted: "counted: 10, reason: annual-cap"), Record(hours: "12", counted: "counted: 12"),
            ]
        ),
        Cut(
            cap: "of: {tag: self-study}, share: 2/5, of-required: total, each: year",
            records: [Record(hours: "12.01", marks: "形式: online, 级别: school, 方式: 自学", counted: "counted: 12, reason: annual-cap")]
        ),
        Cut(
            cap: "of: {subject: public}, share: 1/2, of-required: professional, each: year",
            records: [Record(subject: "公需", hours: "11", counted: "counted: 10, reason: annual-cap")]
        ),
        Cut(
            cap: "of: {}, hours: 10, each: year",
            records: [
                Record(day: "2024-05-01", hours: "6", counted: "counted: 6"),
                Record(activity: "论文", day: "2024-05-02", hours: "6", counted: "counted: 4, reason: annual-cap"),
            ],
            also: "total: 10"
        ),
    ])
    func `no more counts than the cap has room for, earlier records first`(cut: Cut) throws {
        let limits = "\ncaps: {limits: [{id: limit, name: 上限, \(cut.cap), article: 第十条}]}\n"
        let cases = """
            - {name: 甲, year: 2024, records: [\(cut.records.map(\.yaml).joined(separator: ", "))], expect: {\(cut.also)}}
            """
        expectNone(try Shape.differences(Self.marked + limits + Self.activities(), cases: cases))
    }

    @Test(arguments: [("partTime: true", "12"), ("born: 1960", "20"), ("titleLevel: junior", "30"), ("", "15")])
    func `a share is of what is asked of the person (V15)`(person: String, counted: String) throws {
        let changes = """
            adjustments:
              - {id: part, name: 兼职, when: {part-time: true}, total: 24, subjects: {professional: 14}, article: 第九条}
              - {id: old, name: 年长, when: {age: {from: 60}}, total: 40, article: 第九条}
            additions: [{id: junior, name: 初级, when: {title-level: [junior]}, total: 30, article: 第九条}]
            caps:
              limits:
                - {id: half, name: 一半, of: {activity: study}, share: 1/2, of-required: total, each: year, article: 第十条}
            """
        let cases = """
            - name: 甲
              year: 2024
              person: {\(person)}
              records:
                - activity: 学习
                  completed: 2024-05-01
                  facts: {学时数: 50}
                  expect: {counted: \(counted), reason: annual-cap}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }

    @Test func `an activity's own caps hold for a record together`() throws {
        let caps = ", caps: [{hours: 5, each: item}, {hours: 8, each: year}]"
        let cases = """
            - name: 甲
              year: 2024
              records:
                - \(Record(day: "2024-05-01", hours: "6", counted: "counted: 5, reason: item-cap").yaml)
                - \(Record(day: "2024-05-02", hours: "6", counted: "counted: 3, reason: annual-cap").yaml)
                - \(Record(activity: "讲座", day: "2024-05-02", hours: "6", counted: "counted: 6").yaml)
            """
        expectNone(try Shape.differences(Self.marked + "\n" + Self.activities(caps: caps), cases: cases))
    }

    @Test func `a cap of one subject leaves the activity's other subject alone`() throws {
        let caps = ", caps: [{hours: 5, each: year, subject: public}]"
        let cases = """
            - name: 甲
              year: 2024
              records:
                - \(Record(subject: "公需", hours: "6", counted: "counted: 5, reason: annual-cap").yaml)
                - \(Record(hours: "6", counted: "counted: 6").yaml)
            """
        expectNone(try Shape.differences(Self.marked + "\n" + Self.activities(caps: caps), cases: cases))
    }

    @Test func `in a cycle a year's cap begins anew, the cycle's does not (V14)`() throws {
        let caps = ", caps: [{hours: 10, each: year}, {hours: 25, each: cycle}]"
        let cycle = "\ncycle: {years: 3, first: 2022, article: 第二条}\n"
        let cases = """
            - name: 甲
              year: 2024
              records:
                - \(Record(day: "2022-05-01", hours: "12", counted: "counted: 10, reason: annual-cap").yaml)
                - \(Record(day: "2023-05-01", hours: "10", counted: "counted: 10").yaml)
                - \(Record(day: "2024-05-01", hours: "10", counted: "counted: 5, reason: cycle-cap").yaml)
              expect: {total: 25}
            """
        expectNone(try Shape.differences(Self.marked + cycle + Self.activities(caps: caps), cases: cases))
    }

    @Test func `what is cut is not taken from the other caps' room`() throws {
        // The lecture is cut to 4 by its day; the group has 6 left for the course, not 2.
        let changes = """

            caps:
              limits:
                - {id: day, name: 一天, of: {activity: lecture}, hours: 4, each: day, article: 第十条}
                - {id: group, name: 培训合计, of: {group: 培训}, hours: 10, each: year, article: 第十条}

            """
        let cases = """
            - name: 甲
              year: 2024
              records:
                - \(Record(activity: "讲座", day: "2024-05-01", hours: "8", counted: "counted: 4, reason: day-cap").yaml)
                - \(Record(day: "2024-05-02", hours: "8", counted: "counted: 6, reason: annual-cap").yaml)
              expect: {total: 10}
            """
        expectNone(try Shape.differences(Self.marked + changes + Self.activities(), cases: cases))
    }
}
