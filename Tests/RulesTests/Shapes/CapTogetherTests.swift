import Testing

/// Caps of an activity, of a person, of a cycle; caps that hold for one record together.
@Suite struct CapTogetherTests {
    private typealias Record = CapShape.Record

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

    @Test func `of one day the smaller id is first`() throws {
        let records = [("b", "counted: 2, reason: annual-cap"), ("a", "counted: 8"), ("B", "counted: 8")].map {
            "{id: \($0), activity: 学习, completed: 2024-05-01, facts: {学时数: 8}, expect: {\($1)}}"
        }
        let cap = "caps: {limits: [{id: all, name: 合计, of: {}, hours: 18, each: year, article: 第十条}]}"
        let cases = "- {name: 甲, year: 2024, records: [\(records.joined(separator: ", "))], expect: {total: 18}}"
        expectNone(try Shape.differences(cap, cases: cases))
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
        expectNone(try Shape.differences(CapShape.marked + "\n" + CapShape.activities(caps: caps), cases: cases))
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
        expectNone(try Shape.differences(CapShape.marked + "\n" + CapShape.activities(caps: caps), cases: cases))
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
        expectNone(try Shape.differences(CapShape.marked + cycle + CapShape.activities(caps: caps), cases: cases))
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
        expectNone(try Shape.differences(CapShape.marked + changes + CapShape.activities(), cases: cases))
    }
}
