import Testing

/// Shapes V27, V28: the year of a record.
@Suite struct YearShapeTests {
    private static let forms = """
        forms: [{id: online, name: 网络}, {id: on-site, name: 现场}]
        credit-year: {of: completed, windows: [{form: online, starts: 04-01, article: 第八条}], carry-over: none,
           article: 第二条}

        """

    @Test(arguments: [
        ("2024-01-01", 2023), ("2024-08-31", 2023), ("2024-09-01", 2024), ("2024-12-31", 2024), ("2025-08-31", 2024),
    ])
    func `an academic year is named after the year in which it begins`(day: String, year: Int) throws {
        let changes = "credit-year: {of: completed, starts: 09-01, carry-over: none, article: 第二条}"
        expectNone(try isOnly(in: year, day: day, activity: "学习", changes: changes))
    }

    @Test(arguments: [
        ("网络", "2024-03-31", 2023), ("网络", "2024-04-01", 2024), ("网络", "2025-03-31", 2024), ("现场", "2024-01-01", 2024),
        ("现场", "2024-03-31", 2024), ("现场", "2024-12-31", 2024),
    ])
    func `a form of study set by the activity may have its own year`(activity: String, day: String, year: Int) throws {
        let kinds = [("online", "网络"), ("on-site", "现场")].map { id, name in
            "{id: \(id), name: \(name), \(Shape.rest), form: \(id), facts: [], formula: {kind: fixed, hours: 4}}"
        }
        let changes = Self.forms + "activities: [\(kinds.joined(separator: ", "))]"
        expectNone(try isOnly(in: year, day: day, activity: activity, facts: "", changes: changes))
    }

    @Test(arguments: [("online", "2024-03-31", 2023), ("online", "2024-04-01", 2024), ("on-site", "2024-03-31", 2024)])
    func `a form of study stated by the record may have its own year`(form: String, day: String, year: Int) throws {
        let item = "facts: [{key: form, kind: form, label: 形式}], formula: {kind: fixed, hours: 4}"
        let changes = Self.forms + Shape.item(item)
        expectNone(try isOnly(in: year, day: day, activity: "事项", facts: "形式: \(form)", changes: changes))
    }

    @Test(arguments: [
        ("{allowed: false}", "2024-05-15", "invalid-makeup"),
        ("{article: 第六条, reasons: [{id: illness, name: 因病}]}", "2024-05-15", nil),
        ("{article: 第六条, reasons: [{id: illness, name: 因病}], years-back: 3}", "2024-05-15", nil),
        ("{article: 第六条, reasons: [{id: illness, name: 因病}], years-back: 2}", "2024-05-15", "invalid-makeup"),
        ("{article: 第六条, reasons: [{id: illness, name: 因病}], between: [05-01, 05-31]}", "2024-05-01", nil),
        ("{article: 第六条, reasons: [{id: illness, name: 因病}], between: [05-01, 05-31]}", "2024-05-31", nil),
        ("{article: 第六条, reasons: [{id: illness, name: 因病}], between: [05-01, 05-31]}", "2024-06-01", "invalid-makeup"),
        ("{article: 第六条, reasons: [{id: illness, name: 因病}], between: [05-01, 05-31]}", "2024-04-30", "invalid-makeup"),
        ("{article: 第六条, reasons: [{id: study, name: 进修}]}", "2024-05-15", "invalid-makeup"),
    ])
    func `a make-up counts if the policy allows it (V27)`(rule: String, day: String, reason: String?) throws {
        let record = "activity: 学习, completed: \(day), facts: {学时数: 4}, makeup: {year: 2021, reason: illness}"
        let expected = reason.map { "reason: \($0)" } ?? "counted: 4"
        let cases = "- {name: 甲, year: 2021, records: [{\(record), expect: {\(expected)}}]}"
        expectNone(try Shape.differences("makeup: \(rule)", cases: cases))
    }

    @Test func `a policy without a rule for make-ups allows none`() throws {
        let record = "activity: 学习, completed: 2024-05-15, facts: {学时数: 4}, makeup: {year: 2023, reason: illness}"
        let cases = "- {name: 甲, year: 2023, records: [{\(record), expect: {reason: invalid-makeup}}]}"
        expectNone(try Shape.differences("", cases: cases))
    }

    @Test func `a make-up does not count in the year of its completion`() throws {
        let record = "activity: 学习, completed: 2024-05-15, facts: {学时数: 4}, makeup: {year: 2023, reason: 因病}"
        let cases = """
            - {name: 甲, year: 2023, records: [{\(record), expect: {counted: 4}}]}
            - {name: 乙, year: 2024, records: [{\(record), expect: {absent: true}}], expect: {total: 0}}
            """
        let rule = "makeup: {article: 第六条, reasons: [{id: illness, name: 因病}], years-back: 1}"
        expectNone(try Shape.differences(rule, cases: cases))
    }

    /// The failures if the record does not belong to exactly this year.
    private func isOnly(
        in year: Int,
        day: String,
        activity: String,
        facts: String = "学时数: 4",
        changes: String
    ) throws -> [String] {
        let record = "activity: \(activity), completed: \(day), facts: {\(facts)}"
        let cases = (2022...2025).map { tested in
            "- {name: '\(tested)', year: \(tested), records: [{\(record), "
                + "expect: {\(tested == year ? "counted: 4" : "absent: true")}}]}\n"
        }
        return try Shape.differences("applies: {from: 2022}\n" + changes, cases: cases.joined())
    }
}
