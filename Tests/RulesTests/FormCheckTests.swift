import Domain
import Rules
import Testing

@Suite struct FormCheckTests {
    @Test func `a correct record has no faults`() throws {
        #expect(try Jiangxi.policy().check(Jiangxi.record("paper")) == [])
    }

    @Test func `every fault of a record names its field`() throws {
        let record = RecordInput(
            id: "r",
            activity: "patent",
            subject: "public",
            completed: nil,
            facts: Facts(values: ["kind": .text("x"), "count": .of("0")])
        )
        let faults = try Jiangxi.policy().check(record)
        #expect(faults.map(\.code) == [.invalidDate, .subjectNotAllowed, .invalidFact, .invalidFact])
        #expect(faults.map(\.field) == ["completed", "subject", "kind", "count"])
        #expect(faults[1].message == "科目类型应为专业科目，请重新选择。")
        #expect(faults[2].message == "专利类型应从以下选项中选择：发明专利；实用新型专利；软件著作权；外观设计专利。")
    }

    @Test func `a form without an activity only asks for the activity`() throws {
        let record = RecordInput(id: "r", activity: nil, completed: Day(iso: "2024-05-02"))
        #expect(try Jiangxi.policy().check(record).map(\.message) == ["请选择学习形式。"])
    }

    @Test func `a flag is checked even if the time is wrong`() throws {
        let record = Jiangxi.record("employer-training", ["hours": .of("8"), "days": .of("1"), "passed": .of("1")])
        #expect(try Jiangxi.policy().check(record).map(\.field) == ["hours", "passed"])
    }

    @Test func `the message about the limit of a record states the hours`() throws {
        let record = Jiangxi.record("authority-import", ["hours": .of("60.5")], subject: "professional")
        #expect(
            try Jiangxi.policy().check(record).map(\.message)
                == ["单条专业科目记录不能超过 60 学时，请核对或拆分后再登记。"]
        )
    }

    @Test func `the credit year is the year of completion or of the make-up`() throws {
        let policy = try Jiangxi.policy()
        let day = try #require(Day(iso: "2025-02-01"))
        #expect(try policy.creditYear(completed: day, makeup: nil) == 2025)
        #expect(try policy.creditYear(completed: day, makeup: Makeup(year: 2024, reason: "illness")) == 2024)
        #expect(throws: RecordFault.self) {
            try policy.creditYear(completed: day, makeup: Makeup(year: 2025, reason: "illness"))
        }
        #expect(throws: RecordFault.self) {
            try policy.creditYear(completed: day, makeup: Makeup(year: 2024, reason: "laziness"))
        }
    }
}
