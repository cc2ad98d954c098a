import Testing

/// Clock, rounding, half days, minutes by subject, credits.
@Suite struct TimeShapeTests {
    private static let time = "facts: [{key: time, kind: time, label: 时间}], formula: {kind: time}"

    @Test(arguments: [
        FormulaShape(
            name: "minutes, days and hours",
            item: time,
            worth: [
                ("分钟: 45", "1"), ("分钟: 44", "0.97"), ("天数: 2", "16"), ("天数: 1, 分钟: 90", "10"), ("学时: 7.25", "7.25"),
                ("学时: 7.255", "invalid-fact"), ("学时: 1, 天数: 1", "invalid-fact"), ("天数: 0", "invalid-fact"),
                ("分钟: -1", "invalid-fact"), ("天数: 0.5", "invalid-fact"), ("", "invalid-fact"),
            ]
        ),
        FormulaShape(
            name: "a multiplier",
            item: "facts: [{key: time, kind: time, label: 时间}], formula: {kind: time, times: 3/2}",
            worth: [("天数: 1", "12"), ("分钟: 45", "1.5")]
        ),
        FormulaShape(
            name: "another day and half days (V11)",
            item: time,
            worth: [
                ("天数: 1", "6"), ("halfDays: 1", "3"), ("天数: 1, halfDays: 3, 分钟: 40", "16"),
                ("halfDays: 0", "invalid-fact"),
            ],
            sections: "clock: {minutes-per-hour: 40, hours-per-day: 6, hours-per-half-day: 3, article: 第一条}\n"
        ),
        FormulaShape(
            name: "half days are unknown where the clock has none",
            item: time,
            worth: [("halfDays: 1", "invalid-fact"), ("天数: 1, halfDays: 1", "8")]
        ),
        FormulaShape(
            name: "time that may be left out (V11)",
            item: "facts: [{key: time, kind: time, label: 时间, optional: true}], formula: {kind: time, if-unstated: 4}",
            worth: [("", "4"), ("天数: 1", "8"), ("学时: 3", "3")]
        ),
    ])
    func `the worth of a time follows the clock`(shape: FormulaShape) throws {
        expectNone(try shape.differences())
    }

    @Test(arguments: [
        ("down", "0.5", "1.49", "1"), ("down", "0.5", "1.5", "1.5"), ("up", "0.5", "1.01", "1.5"),
        ("up", "0.5", "1", "1"),
        ("nearest", "0.5", "1.24", "1"), ("nearest", "0.5", "1.25", "1.5"), ("nearest", "1", "1.49", "1"),
        ("nearest", "1", "1.5", "2"), ("down", "1", "0.99", "0"), ("up", "1", "0.01", "1"),
        ("down", "0.25", "1.74", "1.5"),
    ])
    func `the result is rounded once (V10)`(direction: String, quantum: String, hours: String, worth: String) throws {
        let shape = FormulaShape(
            name: "",
            item: "facts: [{key: hours, kind: hours, label: 学时数}], formula: {kind: stated, of: hours}",
            worth: [("学时数: \(hours)", worth)],
            sections: "rounding: {quantum: \(quantum), direction: \(direction)}\n"
        )
        expectNone(try shape.differences())
    }

    @Test func `the parts of a sum are not rounded`() throws {
        let half = "{kind: per-part, of: words, each: 3, hours: 1}"
        let shape = FormulaShape(
            name: "",
            item: "facts: [{key: words, kind: whole, label: 字数}], formula: {kind: sum, of: [\(half), \(half)]}",
            worth: [("字数: 1", "0.6"), ("字数: 2", "1.3"), ("字数: 3", "2")],
            sections: "rounding: {quantum: 0.1, direction: down}\n"
        )
        expectNone(try shape.differences())
    }

    @Test func `the minutes of an hour may differ by subject (V9)`() throws {
        let sections = "clock: {minutes-per-hour: {public: 45, professional: 40}, hours-per-day: 8, article: 第一条}\n"
        let cases = ["公需": "2.66", "专业": "3"].map { subject, worth in
            "- {name: \(subject), year: 2024, records: [{activity: 事项, subject: \(subject), completed: 2024-05-01, "
                + "facts: {分钟: 120}, expect: {counted: \(worth)}}]}\n"
        }
        expectNone(try Shape.differences(sections + Shape.item(Self.time), cases: cases.joined()))
    }

    @Test(arguments: [("3", "天数: 3", "8"), ("3", "学时: 4", "1.33"), ("1/3", "学时: 2", "6"), ("1/3", "分钟: 15", "1")])
    func `a credit may be several hours or a part of an hour (V8)`(ratio: String, facts: String, credits: String) throws
    {
        let shape = FormulaShape(
            name: "",
            item: Self.time,
            worth: [(facts, credits)],
            sections: """
                unit: credits
                clock: {minutes-per-hour: 45, hours-per-day: 8, hours-per-credit: \(ratio), article: 第一条}

                """
        )
        expectNone(try shape.differences())
    }
}
