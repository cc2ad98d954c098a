import Testing

/// Caps of an activity, caps that depend on the person, caps of a cycle, and several caps on one record.
@Suite struct CapTogetherTests {
    private typealias Record = CapShape.Record

    @Test(arguments: [("partTime: true", "12"), ("born: 1960", "20"), ("titleLevel: junior", "30"), ("", "15")])
    func `a share depends on the person's requirement (V15)`(person: String, counted: String) throws {
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

    @Test func `on the same day the smaller id comes first`() throws {
        let records = [("b", "counted: 2, reason: annual-cap"), ("a", "counted: 8"), ("B", "counted: 8")].map {
            "{id: \($0), activity: 学习, completed: 2024-05-01, facts: {学时数: 8}, expect: {\($1)}}"
        }
        let cap = "caps: {limits: [{id: all, name: 合计, of: {}, hours: 18, each: year, article: 第十条}]}"
        let cases = "- {name: 甲, year: 2024, records: [\(records.joined(separator: ", "))], expect: {total: 18}}"
        expectNone(try Shape.differences(cap, cases: cases))
    }

    @Test func `several caps of an activity apply to one record`() throws {
        let caps = ", caps: [{hours: 5, each: item}, {hours: 8, each: year}]"
        let cases = """
            - name: 甲
              year: 2024
              records:
                - \(Record(day: "2024-05-01", hours: "6", counted: "counted: 5, reason: item-cap").yaml)
                - \(Record(day: "2024-05-02", hours: "6", counted: "counted: 3, reason: annual-cap").yaml)
                - \(Record(activity: "讲座", day: "2024-05-02", hours: "6", counted: "counted: 6").yaml)
            """
        expectNone(try Shape.differences(CapShape.marked + "\n" + CapShape.activities(caps: caps), cases: cases))
    }

    @Test func `a cap on one subject does not affect the activity's other subject`() throws {
        let caps = ", caps: [{hours: 5, each: year, subject: public}]"
        let cases = """
            - name: 甲
              year: 2024
              records:
                - \(Record(subject: "公需", hours: "6", counted: "counted: 5, reason: annual-cap").yaml)
                - \(Record(hours: "6", counted: "counted: 6").yaml)
            """
        expectNone(try Shape.differences(CapShape.marked + "\n" + CapShape.activities(caps: caps), cases: cases))
    }

    @Test func `in a cycle the cap of a year starts again each year, and the cap of the cycle does not (V14)`() throws {
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
        expectNone(try Shape.differences(CapShape.marked + cycle + CapShape.activities(caps: caps), cases: cases))
    }

    @Test func `hours that one cap cuts do not use up the other caps`() throws {
        // The cap on a day cuts the lecture to 4. The group then has 6 left for the course, not 2.
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
        expectNone(try Shape.differences(CapShape.marked + changes + CapShape.activities(), cases: cases))
    }
}
