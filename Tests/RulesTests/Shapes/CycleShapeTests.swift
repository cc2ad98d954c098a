import Testing

/// Shapes V6, V23, V25: years that count together, and records that count in several years.
@Suite struct CycleShapeTests {
    private func study(_ day: String, _ hours: String, _ expect: String) -> String {
        "{activity: 学习, completed: \(day), facts: {学时数: \(hours)}, expect: {\(expect)}}"
    }

    @Test(arguments: [2021, 2023, 2025])
    func `any year of a fixed cycle stands for the whole cycle`(year: Int) throws {
        let records = [
            study("2020-12-31", "4", "absent: true"), study("2021-01-01", "5", "counted: 5"),
            study("2025-12-31", "6", "counted: 6"), study("2026-01-01", "7", "absent: true"),
        ]
        let cases = "- {name: 甲, year: \(year), records: [\(records.joined(separator: ", "))], expect: {total: 11}}"
        expectNone(try Shape.differences("cycle: {years: 5, first: 2021, article: 第二条}", cases: cases))
    }

    @Test func `cycles before the first are counted backwards`() throws {
        let records = [study("2020-01-01", "4", "counted: 4"), study("2021-01-01", "5", "absent: true")]
        let cases = "- {name: 甲, year: 2020, records: [\(records.joined(separator: ", "))], expect: {total: 4}}"
        expectNone(try Shape.differences("cycle: {years: 3, first: 2021, article: 第二条}", cases: cases))
    }

    @Test(arguments: [
        ("", "counted: 4", "counted: 5"), ("titleFrom: 2021-01-01, ", "counted: 4", "counted: 5"),
        ("titleFrom: 2022-01-01, ", "absent: true", "counted: 5"),
        ("titleFrom: 2023-01-01, ", "absent: true", "absent: true"),
    ])
    func `a rolling cycle looks back, but not beyond the title`(title: String, early: String, late: String) throws {
        let records = [
            study("2020-12-31", "3", "absent: true"), study("2021-01-01", "4", early), study("2022-12-31", "5", late),
            study("2025-12-31", "6", "counted: 6"), study("2026-01-01", "7", "absent: true"),
        ]
        let cases = """
            - {name: 甲, year: 2025, person: {\(title)born: 1980}, records: [\(records.joined(separator: ", "))]}
            """
        expectNone(try Shape.differences("cycle: {years: 5, rolling: true, article: 第二条}", cases: cases))
    }

    @Test func `the day of the title decides about its credit year`() throws {
        let changes = """
            credit-year: {of: completed, starts: 09-01, carry-over: none, article: 第二条}
            cycle: {years: 5, rolling: true, article: 第二条}
            """
        // 1 March 2023 lies in the credit year 2022.
        let records = [study("2023-04-01", "4", "counted: 4"), study("2022-08-31", "5", "absent: true")]
        let cases = """
            - {name: 甲, year: 2025, person: {titleFrom: 2023-03-01}, records: [\(records.joined(separator: ", "))]}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }

    @Test(arguments: [
        (
            "repeated, years: 3",
            [
                "2023": "absent: true", "2024": "counted: 12", "2025": "counted: 12", "2026": "counted: 12",
                "2027": "absent: true",
            ]
        ),
        (
            "even, years: 2",
            ["2023": "absent: true", "2024": "counted: 6", "2025": "counted: 6", "2026": "absent: true"]
        ),
        ("even, years: 5", ["2024": "counted: 2.4", "2028": "counted: 2.4", "2029": "absent: true"]),
        ("chosen, years: 2", ["2023": "absent: true", "2024": "counted: 12", "2025": "absent: true"]),
    ])
    func `a record may count in several years (V23)`(rule: String, expected: [String: String]) throws {
        let item = Shape.item("facts: [], formula: {kind: fixed, hours: 12}, credit-years: {kind: \(rule)}")
        let cases = expected.map { year, expect in
            "- {name: '\(year)', year: \(year), records: [{activity: 事项, completed: 2024-05-01, "
                + "expect: {\(expect)}}]}\n"
        }
        expectNone(try Shape.differences(item, cases: cases.joined()))
    }

    @Test(arguments: ["2026", "2023", "甲"])
    func `a wrong chosen year is reported in every possible year`(chosen: String) throws {
        let item = Shape.item("facts: [], formula: {kind: fixed, hours: 12}, credit-years: {kind: chosen, years: 2}")
        let cases = (2023...2026).map { year in
            "- {name: '\(year)', year: \(year), records: [{activity: 事项, completed: 2024-05-01, "
                + "facts: {creditYear: \(chosen)}, expect: {reason: invalid-fact}}]}\n"
        }
        expectNone(try Shape.differences(item, cases: cases.joined()))
    }

    @Test(arguments: [(2024, 2024), (2025, 2025)])
    func `a record may choose one of its years`(chosen: Int, counts: Int) throws {
        let item = Shape.item("facts: [], formula: {kind: fixed, hours: 12}, credit-years: {kind: chosen, years: 2}")
        let cases = (2023...2026).map { year in
            "- {name: '\(year)', year: \(year), records: [{activity: 事项, completed: 2024-05-01, "
                + "facts: {creditYear: \(chosen)}, "
                + "expect: {\(year == counts ? "counted: 12" : "absent: true")}}]}\n"
        }
        expectNone(try Shape.differences(item, cases: cases.joined()))
    }

    @Test(arguments: [("repeated, years: 3", "24"), ("even, years: 3", "8")])
    func `of a record's years only those in the cycle count`(rule: String, counted: String) throws {
        let item = Shape.item("facts: [], formula: {kind: fixed, hours: 12}, credit-years: {kind: \(rule)}")
        let cycle = "cycle: {years: 5, first: 2020, article: 第二条}\n"
        let cases =
            "- {name: 甲, year: 2021, records: [{activity: 事项, completed: 2023-05-01}], expect: {total: \(counted)}}"
        expectNone(try Shape.differences(cycle + item, cases: cases))
    }

    @Test(arguments: [("repeated, years: 3", "30", "annual-cap"), ("even, years: 3", "12", nil)])
    func `a cap on a year cuts each of a record's years`(
        rule: String,
        counted: String,
        reason: String?
    ) throws {
        let item = Shape.item(
            "facts: [], formula: {kind: fixed, hours: 12}, credit-years: {kind: \(rule)}, caps: [{hours: 10, each: year}]"
        )
        let cycle = "cycle: {years: 5, first: 2020, article: 第二条}\n"
        let expected = "counted: \(counted)" + (reason.map { ", reason: \($0)" } ?? "")
        let cases =
            "- {name: 甲, year: 2021, records: [{activity: 事项, completed: 2021-05-01, expect: {\(expected)}}]}"
        expectNone(try Shape.differences(cycle + item, cases: cases))
    }
}
