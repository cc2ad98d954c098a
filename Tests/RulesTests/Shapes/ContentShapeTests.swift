import Testing

/// Shapes V36, V39, V40: records with the same content, and channels.
@Suite struct ContentShapeTests {
    private func record(_ day: String, _ hours: String, _ expect: String, _ more: String = "content: same") -> String {
        "{activity: 学习, completed: \(day), facts: {学时数: \(hours)}, \(more), expect: {\(expect)}}"
    }

    private func differences(_ rule: String, _ records: [String], also: String = "") throws -> [String] {
        let cases = "- {name: 甲, year: 2024, records: [\(records.joined(separator: ", "))], expect: {\(also)}}"
        return try Shape.differences(rule, cases: cases)
    }

    @Test func `of the same content the record with the most hours counts`() throws {
        let records = [
            record("2024-05-01", "4", "counted: 0, reason: duplicate-content"), record("2024-05-02", "6", "counted: 6"),
            record("2024-05-03", "6", "counted: 0, reason: duplicate-content"),
            record("2024-05-04", "5", "counted: 5", "content: other"),
            record("2024-05-04", "5", "counted: 5", "status: recognised"),
        ]
        expectNone(try differences("same-content: {keep: most-hours, ties: [completed, id], article: 第四条}", records))
    }

    @Test func `of the same content the earliest record counts`() throws {
        let records = [
            record("2024-05-02", "6", "counted: 0, reason: duplicate-content"), record("2024-05-01", "4", "counted: 4"),
            record("2024-05-01", "9", "counted: 0, reason: duplicate-content"),
        ]
        expectNone(try differences("same-content: {keep: earliest, article: 第四条}", records))
    }

    @Test(arguments: ["same-content: {keep: all, article: 第四条}", ""])
    func `without a rule all records of the same content count`(rule: String) throws {
        expectNone(
            try differences(rule, [record("2024-05-02", "6", "counted: 6"), record("2024-05-01", "4", "counted: 4")])
        )
    }

    @Test func `a record that is not recognised replaces no other`() throws {
        let records = [
            record("2024-05-01", "9", "counted: 0, reason: not-recognised", "content: same, status: pending"),
            record("2024-05-02", "6", "counted: 6"),
        ]
        expectNone(try differences("same-content: {keep: earliest, article: 第四条}", records))
    }

    @Test(arguments: [("", "counted: 6"), (", within: ever", "counted: 0, reason: duplicate-content")])
    func `a content counts once a year or once in a lifetime (V39)`(within: String, expect: String) throws {
        let records = [record("2022-05-01", "4", "absent: true"), record("2024-05-02", "6", expect)]
        expectNone(try differences("same-content: {keep: earliest, article: 第四条\(within)}", records))
    }

    @Test(arguments: ["pending", "rejected", "revoked", "draft", "returned"])
    func `a content that was not recognised in its year may count later`(status: String) throws {
        let records = [
            record("2022-05-01", "4", "absent: true", "content: same, status: \(status)"),
            record("2024-05-02", "6", "counted: 6"),
        ]
        expectNone(try differences("same-content: {keep: earliest, article: 第四条, within: ever}", records))
    }

    @Test(arguments: [("no", "counted: 4"), ("yes", "counted: 0, reason: duplicate-content")])
    func `a content that was passed does not count again, and a failed one may`(passed: String, expect: String) throws {
        let item = Shape.item(
            "facts: [{key: passed, kind: flag, label: 合格, no-means: not-passed}], formula: {kind: fixed, hours: 4}"
        )
        let records = [
            "{activity: 事项, completed: 2022-05-01, facts: {合格: \(passed)}, content: same, expect: {absent: true}}",
            "{activity: 事项, completed: 2024-05-01, content: same, expect: {\(expect)}}",
        ]
        expectNone(try differences("same-content: {keep: earliest, article: 第四条, within: ever}\n" + item, records))
    }

    @Test(arguments: [
        "same-content: {keep: most-hours, article: 第四条}\n", "same-content: {keep: all, article: 第四条}\n", "",
    ])
    func `all records of an activity may have the same content`(rule: String) throws {
        let item = Shape.item(
            "facts: [{key: hours, kind: hours, label: 学时数}], formula: {kind: stated, of: hours}, "
                + "same-content: {among: all-of-the-year}"
        )
        let records = [("2024-05-01", "4", "counted: 0, reason: duplicate-content"), ("2024-05-02", "6", "counted: 6")]
            .map {
                "{activity: 事项, completed: \($0), facts: {学时数: \($1)}, expect: {\($2)}}"
            }
        expectNone(try differences(rule + item, records, also: "total: 6"))
    }

    @Test(arguments: [("nursing", "counted: 0, reason: source-not-accepted"), ("general", "counted: 4")])
    func `a series with its own channel counts nothing else (V40)`(series: String, expect: String) throws {
        let changes = """
            channels: [{series: [nursing], accepts: [import], article: 第十五条, advice: 请在规定的平台学习。}]
            activities:
              - {id: study, name: 学习, \(Shape.rest), facts: [], formula: {kind: fixed, hours: 4}}
              - {id: import, name: 导入, \(Shape.rest), facts: [], formula: {kind: fixed, hours: 4}}
            """
        let cases = """
            - name: 甲
              year: 2024
              series: \(series)
              records:
                - {activity: 学习, completed: 2024-05-01, expect: {\(expect)}}
                - {activity: 导入, completed: 2024-05-01, expect: {counted: 4}}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }

    @Test func `a sanctioned year counts nothing`() throws {
        let cases = """
            - {name: 甲, year: 2024, sanctioned: true, records: [{activity: 学习, completed: 2024-05-01,
                facts: {学时数: 40}, expect: {counted: 0, assessed: 40, reason: sanctioned}}], expect: {total: 0,
                met: false}}
            """
        expectNone(
            try Shape.differences("sanction: {effect: year-counts-nothing, article: 第十四条}", cases: cases)
        )
    }
}
