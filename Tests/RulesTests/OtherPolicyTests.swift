import Domain
import Rules
import Testing

/// A policy can differ from Jiangxi's without a change in Swift.
@Suite struct OtherPolicyTests {
    private func north() throws -> PolicyLibrary {
        try withPolicies(SmallPolicy.files()) { try PolicyLibrary.load(directory: $0) }
    }

    @Test func `a policy has its own subjects, clock, multiplier, rounding and caps`() throws {
        let policy = try north().policy(jurisdiction: "north", series: "general", year: 2024)
        let evaluation = policy.evaluate(
            [
                Jiangxi.record("course", ["minutes": .of("100")], id: "a", subject: "elective"),
                Jiangxi.record("course", ["days": .of("1")], id: "b", subject: "public"),
                Jiangxi.record("prize", ["level": .text("high")], id: "c"),
            ],
            year: 2024,
            series: "general"
        )
        #expect(evaluation.records.map { $0.assessment?.assessed.hundredths } == [350, 1200, 400])
        #expect(evaluation.records.map { $0.assessment?.counted.hundredths } == [350, 500, 400])
        #expect(evaluation.subjects.map(\.counted.hundredths) == [500, 750])
        #expect(evaluation.missing.map(\.subject.id) == ["public"])
        #expect(evaluation.missing.map(\.hours) == [Hours(7)])
    }

    @Test func `the channel of a series comes from the policy file`() throws {
        let policy = try north().policy(jurisdiction: "north", series: "nursing", year: 2024)
        let evaluation = policy.evaluate(
            [Jiangxi.record("prize", ["level": .text("low")])],
            year: 2024,
            series: "nursing"
        )
        let assessment = try #require(evaluation.records.first?.assessment)
        #expect(assessment.reason == .sourceNotAccepted)
        #expect(assessment.explanation.chinese.hasSuffix("本系列只计入“课程”的学时（北办法第七条），本项不计入；请等待导入。"))
    }

    @Test func `a failing case is reported with its file and line`() throws {
        var files = SmallPolicy.files()
        files["north/north-2024/cases/wrong.yaml"] = """
            cases:
              - name: 奖励
                year: 2024
                records:
                  - {activity: 奖励, completed: 2024-01-01, facts: {级别: 高}, expect: {counted: 5}}
                expect: {选修: 4, met: true}
            """
        let failures = try withPolicies(files) { folder in
            PolicyCases.run(directory: folder, library: try PolicyLibrary.load(directory: folder)).failures
        }
        #expect(
            failures.map(\.description) == [
                "north/north-2024/cases/wrong.yaml:2：案例“奖励”不符：应为达标，算得未达标。",
                "north/north-2024/cases/wrong.yaml:2：案例“奖励”不符：记录 r1 应计入 5 学时，算得 4。",
            ]
        )
    }
}
