import Domain
import Rules
import Testing

/// Years emptied because of false material, under policies in which years depend on each other.
@Suite struct SanctionShapeTests {
    private static let sanction = "sanction: {effect: year-counts-nothing, article: 第九条}\n"
    private static let cycle = sanction + "cycle: {years: 5, first: 2021, article: 第二条}"

    private func study(_ day: String, _ hours: Int, _ expect: String) -> String {
        "{activity: 学习, completed: \(day), facts: {学时数: \(hours)}, expect: {\(expect)}}"
    }

    @Test func `in a cycle only the emptied year is lost`() throws {
        let records = [
            study("2021-05-01", 3, "counted: 3"), study("2023-05-01", 5, "counted: 0, reason: sanctioned"),
            study("2025-05-01", 7, "counted: 7"),
        ]
        let cases = """
            - {name: 甲, year: 2023, sanctioned: true, records: [\(records.joined(separator: ", "))], expect: {total: 10}}
            """
        expectNone(try Shape.differences(Self.cycle, cases: cases))
    }

    @Test func `a record spread over several years loses the part of the emptied year`() throws {
        let spread = Shape.item(
            "facts: [{key: hours, kind: hours, label: 学时数}], formula: {kind: stated, of: hours}, "
                + "credit-years: {kind: even, years: 3}"
        )
        let cases = """
            - {name: 甲, year: 2023, sanctioned: true, records: [{activity: 事项, completed: 2022-05-01, facts: {学时数: 9},
               expect: {assessed: 9, counted: 6}}], expect: {total: 6}}
            """
        expectNone(try Shape.differences(Self.cycle + "\n" + spread, cases: cases))
    }

    @Test func `nothing is carried over from an emptied year`() throws {
        let cases = "- {name: 甲, year: 2022, records: [\(study("2021-05-01", 30, "absent: true"))]}"
        let changes =
            Self.sanction
            + "credit-year: {of: completed, carry-over: {years: 1, subjects: [professional]}, article: 第二条}"
        let evaluation = try #require(try Shape.evaluations(changes, cases: cases).first)
        let records = [
            RecordInput(
                id: "r",
                activity: "study",
                completed: Day(year: 2021, month: 5, day: 1),
                facts: Facts(values: ["hours": .number(ExactNumber(30))])
            )
        ]
        let policy = evaluation.policy
        let carried = { (sanctioned: Set<Int>) in
            policy.evaluate(records, year: 2022, series: "general", sanctioned: sanctioned).subjects.map(\.carried)
        }
        #expect(carried([]) == [.zero, Hours(10)])
        #expect(carried([2021]) == [.zero, .zero])
        #expect(carried([2020]) == [.zero, Hours(10)])
    }

    @Test func `a cycle with an emptied year can still be completed in other years`() throws {
        let cases = "- {name: 甲, year: 2023, sanctioned: true, records: []}"
        let evaluation = try #require(try Shape.evaluations(Self.cycle, cases: cases).first)
        #expect(!evaluation.isSanctioned)
        #expect(evaluation.plan.gaps.allSatisfy { !$0.ways.isEmpty })
        let all = evaluation.policy.evaluate([], year: 2023, series: "general", sanctioned: Set(2021...2025))
        #expect(all.isSanctioned)
        #expect(all.plan.gaps.allSatisfy { $0.ways.isEmpty })
    }

    @Test func `the explanation names the emptied year of a cycle`() throws {
        let cases = "- {name: 甲, year: 2023, sanctioned: true, records: []}"
        let evaluation = try #require(try Shape.evaluations(Self.cycle, cases: cases).first)
        #expect(evaluation.explained(in: .chinese).lines.contains("2023 年度因提供虚假材料已取消学时"))
        #expect(evaluation.explained(in: .english).lines.contains("2023 was emptied because of false material"))
    }

    @Test func `a case may not empty a year if the policy has no such rule`() throws {
        let cases = "- {name: 甲, year: 2024, sanctioned: true, records: []}"
        let problems = try Shape.differences("", cases: cases)
        #expect(problems.contains { $0.contains("没有取消年度学时的规定") })
    }
}
