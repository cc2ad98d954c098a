import Testing

/// Mistakes in a case that would have no effect are reported with their line.
@Suite struct CaseMistakeTests {
    private func differences(_ records: String, expect: String = "{}", policy: String = "") throws -> [String] {
        try Shape.differences(policy, cases: "- name: 甲\n  year: 2024\n  records: [\(records)]\n  expect: \(expect)")
    }

    private func record(_ more: String = "", facts: String = "{学时数: 4}") -> String {
        "{activity: 学习, completed: 2024-05-01, facts: \(facts)\(more)}"
    }

    @Test(arguments: [
        ("{activity: 学系, completed: 2024-05-01}", "没有名称或编号为“学系”的学习形式。可用的有：学习。"),
        ("{activity: stady, completed: 2024-05-01}", "没有名称或编号为“stady”的学习形式。是否应为“study”？"),
        ("{activity: study, completed: 2024-05-01, facts: {学时数: 4, 天数: 1}}", "不认识的名称“天数”。可用的有：hours、学时、学时数。"),
        ("{activity: 学习, completed: 2024-05-01, facts: {hours: 4, creditYear: 2024}}", "不认识的名称“creditYear”。"),
        ("{activity: 学习, completed: 2024-05-01, facts: {hours: 4}, expect: {reason: anual-cap}}", "是否应为 annual-cap？"),
    ])
    func `a name that the policy does not have is reported`(record: String, part: String) throws {
        let found = try differences(record)
        #expect(found.contains { $0.hasPrefix("shape/shape-2020/cases/all.yaml:4：") && $0.contains(part) }, "\(found)")
    }

    @Test func `a case may expect an unknown activity`() throws {
        expectNone(try differences("{activity: 写诗, completed: 2024-05-01, expect: {reason: unknown-activity}}"))
    }

    @Test func `a record may state its credit year if its activity allows a choice`() throws {
        let item = Shape.item(
            "facts: [{key: hours, kind: hours, label: 学时数}], formula: {kind: stated, of: hours}, "
                + "credit-years: {kind: chosen, years: 2}"
        )
        let record = "{activity: 事项, completed: 2023-05-01, facts: {学时数: 4, creditYear: 2024}}"
        expectNone(try differences(record, expect: "{total: 4}", policy: item))
    }

    @Test func `a repeated id is reported unless the case expects it`() throws {
        let twice = try differences("\(record(", id: a")), \(record(", id: a"))")
        #expect(twice == ["shape/shape-2020/cases/all.yaml:4：记录编号 a 重复。请换一个编号。"])
        expectNone(
            try differences(
                "\(record(", id: a, expect: {counted: 4}")), "
                    + record(", id: a, expect: {reason: duplicate-id}")
            )
        )
    }

    @Test func `a year out of range is reported once, without further problems`() throws {
        let found = try Shape.differences("", cases: "- {name: 甲, year: 20240, records: [], expect: {total: 0}}")
        #expect(found.filter { $0 != "no case" }.count == 1 && found[0].contains("“year”"), "\(found)")
    }

    @Test(arguments: [
        "expect: {counted: 4}", "expect: {absent: true}", "expect: {reason: annual-cap}",
    ])
    func `a record with a fault is reported with the rule, whatever the case expects`(expect: String) throws {
        let found = try differences(record(", id: r3, \(expect)", facts: "{}"))
        #expect(found.count == 1 && found[0].contains("记录 r3 有误（invalid-fact：请填写学时数。）"), "\(found)")
    }

    @Test func `if the year differs, records with faults are reported too`() throws {
        let found = try differences(record(facts: "{}"), expect: "{total: 4}")
        #expect(found.count == 2 && found[1].contains("记录 r1 有误（invalid-fact："), "\(found)")
        expectNone(try differences(record(facts: "{}"), expect: "{total: 0}"))
    }
}
