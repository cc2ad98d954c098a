import Documents
import Domain
import Testing

/// The rules of a template for one subject.
@Suite struct SubjectTemplateTests {
    private let rules = HoursSheetRules.Year(
        subjects: [.init(id: "public", name: "公需科目"), .init(id: "professional", name: "专业科目")],
        activities: [
            .init(id: "course", name: "网络课程"), .init(id: "seminar", name: "高级研修", subjects: ["professional"]),
        ],
        defaultActivity: "seminar"
    )

    @Test func `a template of a subject has the activities that may count towards it`() throws {
        let general = try #require(rules.only(subject: "public"))
        #expect(general.subjects.map(\.id) == ["public"])
        #expect(general.activities.map(\.id) == ["course"] && general.defaultActivity == nil)
        let special = try #require(rules.only(subject: "professional"))
        #expect(special.activities.map(\.id) == ["course", "seminar"] && special.defaultActivity == "seminar")
    }

    @Test func `there is no template for an unknown subject, or for one without activities`() {
        #expect(rules.only(subject: "elective") == nil)
        let seminars = HoursSheetRules.Year(
            subjects: rules.subjects,
            activities: [.init(id: "seminar", name: "高级研修", subjects: ["professional"])],
            defaultActivity: nil
        )
        #expect(seminars.only(subject: "public") == nil)
    }
}
