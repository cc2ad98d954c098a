import Testing

/// Contents of cases, and the messages about wrong ones.
@Suite struct CaseShapeTests {
    private func record(_ more: String) -> String {
        "{activity: 学习, completed: 2024-05-01, facts: {学时数: 4}\(more)}"
    }

    private func differences(_ records: String, expect: String = "{}") throws -> [String] {
        try Shape.differences("", cases: "- {name: 甲, year: 2024, records: [\(records)], expect: \(expect)}")
    }

    @Test func `values without an expectation are not compared`() throws {
        expectNone(try differences(record("")))
        expectNone(try differences("{activity: 学习, completed: 2023-05-01, facts: {学时数: 4}}", expect: "{total: 0}"))
        expectNone(try differences(record(", status: pending"), expect: "{total: 0}"))
        expectNone(try differences(record(", subject: 选修"), expect: "{total: 0}"))
    }

    @Test(arguments: ["pending", "draft", "returned", "rejected", "revoked", "submitted", "reversed"])
    func `statuses have the names of the contract or of the product`(status: String) throws {
        expectNone(
            try differences(record(", status: \(status), expect: {counted: 0, assessed: 4, reason: not-recognised}"))
        )
    }

    @Test func `a record that wrongly appears or is missing is reported`() throws {
        #expect(try differences(record(", expect: {absent: true}")).count == 1)
        #expect(
            try differences("{activity: 学习, completed: 2023-05-01, facts: {学时数: 4}, expect: {counted: 4}}").count == 1
        )
    }

    @Test(arguments: [
        "{totl: 4}", "{选修: 4}", "{carried: {elective: 1}}", "{met: perhaps}", "{total: -1}", "{total: 1.001}",
    ])
    func `an impossible expectation is reported`(expect: String) throws {
        #expect(try differences(record(""), expect: expect).count == 1)
    }

    @Test(arguments: [
        ", status: done", ", statu: pending", ", expect: {count: 4}", ", makeup: {year: soon, reason: 因病}",
    ])
    func `an unknown key or a wrong value of a record is reported`(more: String) throws {
        #expect(try differences(record(more)).count == 1)
    }

    @Test func `an option may have a number as its id`() throws {
        let item = Shape.item(
            "facts: [{key: level, kind: choice, label: 级别, choices: [{id: 1, name: 一级, hours: 3}, {id: 2, name: 二级, "
                + "hours: 2}]}], "
                + "formula: {kind: lookup, by: level}"
        )
        let records = ["1", "一级"].map {
            "{activity: 事项, completed: 2024-05-01, facts: {级别: \($0)}, expect: {counted: 3}}"
        }
        let cases = "- {name: 甲, year: 2024, records: [\(records.joined(separator: ", "))]}"
        expectNone(try Shape.differences(item, cases: cases))
    }

    @Test func `a series that the policy does not apply to is reported`() throws {
        let nurse = "- {name: 甲, year: 2024, series: nurse, records: []}"
        let nursing = "- {name: 甲, year: 2024, series: nursing, records: []}"
        #expect(try Shape.differences("", cases: nurse).count == 1)
        expectNone(try Shape.differences("", cases: nursing))
        #expect(try Shape.differences("applies: {from: 2020, series: [general]}", cases: nursing).count == 1)
    }

    @Test func `a year that the policy does not apply to is reported`() throws {
        #expect(try Shape.differences("", cases: "- {name: 甲, year: 2019, records: []}").count == 2)
    }
}
