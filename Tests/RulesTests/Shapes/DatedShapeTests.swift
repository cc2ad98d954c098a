import Rules
import Testing

/// Shape V5: any value may change over the years.
@Suite struct DatedShapeTests {
    @Test(arguments: [(2020, "24"), (2021, "24"), (2022, "30"), (2030, "30")])
    func `a number may be dated`(year: Int, required: String) throws {
        let changes = """
            total: {required: [{to: 2021, value: 24, article: 旧六条}, {from: 2022, value: 30}], article: 第六条}
            subjects: [{id: public, name: 公需}, {id: professional, name: 专业}]
            """
        expectNone(
            try Shape.differences(
                changes,
                cases: "- {name: 甲, year: \(year), records: [], expect: {required: \(required)}}"
            )
        )
    }

    @Test(arguments: [(2021, "旧六条"), (2022, "第六条")])
    func `the article of a dated value replaces the mapping's own`(year: Int, article: String) throws {
        let changes = """
            subjects:
              - {id: public, name: 公需, required: [{to: 2021, value: 8, article: 旧六条}, {from: 2022, value: 10}],
                  article: 第六条}
              - {id: professional, name: 专业}
            """
        #expect(try Shape.policy(changes, year: year).subjects.map(\.citation.article).first == article)
    }

    @Test(arguments: [(2021, "5"), (2022, "8"), (2023, "2")])
    func `a formula may be dated`(year: Int, worth: String) throws {
        let formula = """
            [{to: 2021, value: {kind: fixed, hours: 5}, article: 旧五条}, {from: 2022, to: 2022, value: {kind: fixed,
               hours: 8}},
             {from: 2023, value: {kind: times, by: 2, of: {kind: fixed, hours: 1}}}]
            """
        let cases = """
            - {name: 甲, year: \(year), records: [{activity: 事项, completed: \(year)-05-01, expect: {counted: \(worth)}}]}
            """
        expectNone(try Shape.differences(Shape.item("facts: [], formula: \(formula)"), cases: cases))
    }

    @Test(arguments: [(2021, "10"), (2022, "12")])
    func `a list may be dated`(year: Int, counted: String) throws {
        let item =
            "facts: [], formula: {kind: fixed, hours: 12}, caps: [{to: 2021, value: [{hours: 10, each: year}]}, "
            + "{from: 2022, value: [{hours: 15, each: year}]}]"
        let reason = counted == "10" ? ", reason: annual-cap" : ""
        let cases = """
            - {name: 甲, year: \(year), records: [{activity: 事项, completed: \(year)-05-01,
                expect: {counted: \(counted)\(reason)}}]}
            """
        expectNone(try Shape.differences(Shape.item(item), cases: cases))
    }

    @Test(arguments: [(2021, "6"), (2022, "8")])
    func `a part of the clock may be dated`(year: Int, worth: String) throws {
        let changes = """
            clock: {minutes-per-hour: 45, hours-per-day: [{to: 2021, value: 6}, {from: 2022, value: 8}], article: 第一条}

            """
        let item = Shape.item("facts: [{key: time, kind: time, label: 时间}], formula: {kind: time}")
        let cases = """
            - {name: 甲, year: \(year), records: [{activity: 事项, completed: \(year)-05-01, facts: {天数: 1},
                expect: {counted: \(worth)}}]}
            """
        expectNone(try Shape.differences(changes + item, cases: cases))
    }

    @Test func `of several dated articles the last one is used`() throws {
        let clock = """
            clock:
              minutes-per-hour: [{from: 2020, value: 45, article: 甲}]
              hours-per-day: [{from: 2020, value: 8, article: 乙}]
              hours-per-half-day: [{from: 2020, value: 4, article: 丙}]
              article: 丁
            """
        #expect(try Shape.policy(clock).clock.citation.article == "丙")
    }

    @Test func `the list of activities may be dated`() throws {
        let one = "[{id: one, name: 一, \(Shape.rest), facts: [], formula: {kind: fixed, hours: 1}}]"
        let two = "[{id: two, name: 二, \(Shape.rest), facts: [], formula: {kind: fixed, hours: 2}}]"
        let cases = """
            - {name: 旧, year: 2021, records: [{activity: 一, completed: 2021-05-01, expect: {counted: 1}},
                {activity: 二, completed: 2021-05-01, expect: {reason: unknown-activity}}]}
            - {name: 新, year: 2022, records: [{activity: 一, completed: 2022-05-01,
                expect: {reason: unknown-activity}}, {activity: 二, completed: 2022-05-01, expect: {counted: 2}}]}
            """
        let changes = "activities: [{to: 2021, value: \(one)}, {from: 2022, value: \(two)}]"
        expectNone(try Shape.differences(changes, cases: cases))
    }

    @Test(arguments: [
        ("[{to: 2021, value: 24}, {from: 2021, value: 30}]", "本值适用的年度与第"),
        ("[{value: 24, to: 2021}, {from: 2023, value: 30}]", "2022 年度没有适用的值。"),
        ("[{from: 2021, value: 30}]", "2020 年度没有适用的值。"), ("[{from: 2020, to: 2025, value: 30}]", "2026 年度没有适用的值。"),
        ("[{to: 2021, value: 24}, {from: 2022, value: 30}, {from: 2022, value: 30}]", "重叠"),
        ("[{from: 2022, to: 2021, value: 30}, {to: 2030, value: 30}, {from: 2031, value: 30}]", "早于"),
        ("[{to: soon, value: 24}, {from: 2022, value: 30}]", "应是年度"),
        ("[{to: 2021, value: 24, artikle: 二}, {from: 2022, value: 30}]", "artikle"),
        ("[{to: 9223372036854775807, value: 24}]", "应是年度"), ("[{from: -9223372036854775808, value: 24}]", "应是年度"),
        ("[{to: 2021, value: 0}, {from: 2022, value: 30}]", "应是大于 0"),
    ])
    func `dates that overlap or leave a gap are reported`(value: String, part: String) throws {
        let problems = try Shape.problems(
            """
            subjects: [{id: public, name: 公需}, {id: professional, name: 专业}]
            total: {required: \(value), article: 第六条}
            """
        )
        #expect(problems.contains { $0.contains(part) }, "\(problems)")
    }

    @Test func `dates must only cover the years of the policy`() throws {
        let changes = """
            applies: {from: 2020, to: 2023}
            subjects: [{id: public, name: 公需}, {id: professional, name: 专业}]
            total: {required: [{from: 2019, to: 2021, value: 24}, {from: 2022, to: 2023, value: 30}], article: 第六条}
            """
        expectNone(try Shape.problems(changes))
    }

    @Test(arguments: [(2022, 0), (2023, 1), (2024, 1), (2025, 0)])
    func `values may change only between fixed cycles`(year: Int, problems: Int)
        throws
    {
        let changes = """
            cycle: {years: 3, first: 2022, article: 第二条}
            total: {required: [{to: \(year - 1), value: 40}, {from: \(year), value: 30}], article: 第三条}
            """
        #expect(try Shape.problems(changes).count == problems)
    }

    @Test func `hours are carried over even if the order of subjects changed`() throws {
        let old =
            "[{id: professional, name: 专业, required: 20, article: 一}, {id: public, name: 公需, required: 10, article: 一}]"
        let new =
            "[{id: public, name: 公需, required: 10, article: 一}, {id: professional, name: 专业, required: 20, article: 一}]"
        let changes = """
            credit-year: {of: completed, carry-over: {years: 1, article: 第二条}, article: 第二条}
            subjects: [{to: 2023, value: \(old)}, {from: 2024, value: \(new)}]
            """
        let cases = """
            - {name: 甲, year: 2024, records: [{activity: 学习, subject: 公需, completed: 2023-05-01, facts: {学时数: 13}}],
                expect: {carried: {public: 3, professional: 0}}}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }
}
