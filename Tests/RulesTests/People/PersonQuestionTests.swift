import Domain
import Rules
import Testing

/// A policy asks only for facts that its rules depend on.
@Suite struct PersonQuestionTests {
    private static func adjustment(_ when: String) -> String {
        "adjustments: [{id: one, name: 甲, when: {\(when)}, exempt: true, article: 第三条}]\n"
    }

    private static func keys(_ sections: String) throws -> [DatedFact.Key] {
        try Shape.policy(sections).personQuestions.map(\.key)
    }

    private static func levels(_ question: PersonQuestion) -> [PersonLevel] {
        if case .choice(let levels) = question.answer { levels } else { [] }
    }

    @Test(arguments: [
        ("part-time: true", DatedFact.Key.partTime), ("months-in-service: {below: 6}", .inService),
        ("years-since-qualified: {below: 1}", .qualified), ("qualifications: {from: 2}", .qualifications),
        ("title-level: [senior]", .titleLevel), ("degree: doctor", .degree), ("employer-level: [town]", .employerLevel),
    ])
    func `each condition about people asks for its fact`(when: String, key: DatedFact.Key) throws {
        #expect(try Self.keys(Self.adjustment(when)) == [key])
    }

    @Test func `a policy that treats everybody alike, or depends only on age, asks nothing`() throws {
        #expect(try Self.keys("") == [])
        #expect(try Self.keys(Self.adjustment("age: {from: 60}")) == [])
        #expect(try Jiangxi.policy().personQuestions == [])
    }

    @Test func `additions and inner conditions ask for their facts too`() throws {
        let sections = """
            additions: [{id: second, name: 增项, when: {qualifications: {from: 2}}, total: 5, article: 第三条}]
            requirement:
              - id: either
                name: 二选一
                any:
                  - {id: a, name: 甲, records: {}, at-least: 1, when: {degree: [doctor]}, article: 第三条}
                  - {id: b, name: 乙, records: {}, at-least: 2, article: 第三条}

            """
        #expect(try Self.keys(sections) == [.qualifications, .degree])
    }

    @Test func `a rolling cycle asks for the day of the title`() throws {
        #expect(try Self.keys("cycle: {years: 5, rolling: true, article: 第二条}") == [.title])
    }

    @Test func `the listed levels are offered with their names`() throws {
        let levels = "title-levels: [{id: senior, name: 高级}, {id: lower, name: 其他级别}]\n"
        let question = try #require(
            try Shape.policy(levels + Self.adjustment("title-level: [senior]")).personQuestions.first
        )
        #expect(Self.levels(question).map(\.id) == ["senior", "lower"])
        #expect(question.words(for: "lower") == "其他级别")
        #expect(question.accepts("senior") && !question.accepts("doctor") && !question.accepts(""))
    }

    @Test func `without a list, the levels in rules and one other are offered`() throws {
        let question = try #require(
            try Shape.policy(Self.adjustment("title-level: [senior, junior]")).personQuestions.first
        )
        #expect(Self.levels(question).map(\.name) == ["高级", "初级", "其他"])
    }

    @Test func `a level that is not listed is reported`() throws {
        let sections = "title-levels: [{id: senior, name: 高级}]\n" + Self.adjustment("title-level: [seniour]")
        let problems = try Shape.problems(sections)
        #expect(problems.contains { $0.contains("seniour") && $0.contains("是否应为 senior？") }, "\(problems)")
    }

    @Test(arguments: [("0", true), ("100", true), ("101", false), ("-1", false), ("02", false), ("two", false)])
    func `a count is a whole number up to 100`(value: String, isAccepted: Bool) throws {
        let question = try Shape.policy(Self.adjustment("qualifications: {from: 2}")).personQuestions.first
        #expect(question?.accepts(value) == isAccepted)
    }
}
