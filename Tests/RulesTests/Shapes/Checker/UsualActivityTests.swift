import Rules
import Testing

/// The activity of rows that name none is part of the policy and is checked.
@Suite struct UsualActivityTests {
    private static let activities = """
        activities:
          - {id: study, name: 学习, group: 培训, article: 第五条, subject: {per-record-or: professional}, evidence: [证明],
             registered-by: [person, employer], facts: [{key: hours, kind: hours, label: 学时数}],
             formula: {kind: stated, of: hours}}
          - {id: prize, name: 获奖, group: 成果, article: 第五条, subject: professional, evidence: [证书],
             registered-by: [person, employer], facts: [], formula: {kind: fixed, hours: 3}}

        """

    private static func sections(_ imports: String) -> String {
        activities + "recognition: {imports: \(imports)}"
    }

    @Test(arguments: [
        Mistake("an unknown activity", sections("{usual-activity: {by-employer: nothing}}"), "nothing"),
        Mistake(
            "an activity that the importer may not register",
            sections("{usual-activity: {by-provider: study}}"),
            "不能登记“学习”"
        ),
        Mistake("an activity that takes no hours", sections("{usual-activity: {by-employer: prize}}"), "不是按学时登记的"),
        Mistake("an unknown importer", sections("{usual-activity: {by-person: study}}"), "by-person"),
        Mistake("one name for all", sections("{usual-activity: study}"), "usual-activity"),
        Mistake("neither of the two parts", activities + "recognition: {}", "declarations"),
    ])
    func `mistakes are reported`(mistake: Mistake) throws {
        let problems = try Shape.problems(mistake.sections)
        #expect(problems.contains { $0.contains(mistake.part) }, "\(problems)")
    }

    @Test func `each importer has its own usual activity or none`() throws {
        let rule = try Shape.policy(Self.sections("{by-employer: approval, usual-activity: {by-employer: study}}"))
            .recognition
        #expect(rule.usualActivity == [.employer: "study"])
        #expect(rule.waits(importedBy: .employer) && rule.declarations == [.employer])
        #expect(try Shape.policy(Self.activities).recognition.usualActivity.isEmpty)
    }

    @Test func `the policy's document states the usual activity of each importer`() throws {
        let text = PolicyDocument(try Jiangxi.policy(), cases: [], in: try Jiangxi.library()).text
            .filter { !$0.isWhitespace }
        for name in ["主管部门导入", "本单位培训", "继续教育机构培训"] {
            #expect(text.contains("没有写明学习形式的，按“\(name)”登记"))
        }
    }
}
