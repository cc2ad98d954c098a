import Documents
import Domain
import Spreadsheet
import Testing

@Suite struct CohortSheetTests {
    private let grant = CohortGrant(
        year: 2024,
        subject: "professional",
        activity: "employer-training",
        course: "消防演练",
        hours: Hours(4),
        started: Day(iso: "2024-05-01"),
        ended: Day(iso: "2024-05-02")
    )

    private func sheet(_ more: [String] = [], _ rows: [[String]]) -> SheetUnderTest {
        var sheet = SheetUnderTest()
        sheet.headings = ["姓名", "证件号码"] + more
        sheet.rows = rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } }
        return sheet
    }

    @Test func `names and numbers are enough, and the grant gives the rest`() throws {
        let result = try sheet([], [["张试", SheetWorld.number()], ["李试", SheetWorld.number(902)]])
            .read(kind: .cohort, grant: grant)
        #expect(result.codes == [])
        #expect(result.rows.count == 2)
        let facts = result.rows[1].record
        #expect(facts.name == "李试")
        #expect(facts.year == 2024)
        #expect(facts.subject == "professional")
        #expect(facts.activity == "employer-training")
        #expect(facts.course == "消防演练")
        #expect(facts.hours == Hours(4))
        #expect(facts.completed == Day(iso: "2024-05-02"))
    }

    @Test func `a filled cell overrides the grant`() throws {
        let columns = ["学时", "结束日期", "年度", "科目类型", "学时类型", "课程名称"]
        let result = try sheet(
            columns,
            [
                ["张试", SheetWorld.number(), "2", "2024-05-01"],
                ["李试", SheetWorld.number(902), "", "", "", "公需课", "继续教育机构培训", "另一门课"],
            ]
        ).read(kind: .cohort, grant: grant)
        #expect(result.codes == [])
        #expect(result.rows[0].record.hours == Hours(2))
        #expect(result.rows[0].record.completed == Day(iso: "2024-05-01"))
        #expect(result.rows[0].record.course == "消防演练")
        #expect(result.rows[1].record.subject == "public")
        #expect(result.rows[1].record.activity == "institution-training")
        #expect(result.rows[1].record.course == "另一门课")
        #expect(result.rows[1].record.hours == Hours(4))
    }

    @Test func `a row has the same key as an equal row of an hours sheet`() throws {
        let cohort = try sheet([], [["张试", SheetWorld.number()]]).read(kind: .cohort, grant: grant)
        let hours = try SheetUnderTest.row([
            "科目类型": "专业科目", "学时类型": "本单位培训", "课程名称": "消防演练", "学时": "4", "开始日期": "2024-05-01",
            "结束日期": "2024-05-02",
        ])
        #expect(cohort.rows[0].key != nil)
        #expect(cohort.rows[0].key == hours.key)
    }

    @Test func `a repeated person is reported`() throws {
        let result = try sheet([], [["张试", SheetWorld.number()], ["张试", SheetWorld.number()]])
            .read(kind: .cohort, grant: grant)
        #expect(result.codes == ["duplicate-in-file"])
    }

    @Test func `a wrong cell is reported and not replaced by the grant`() throws {
        let result = try sheet(["学时", "结束日期"], [["张试", SheetWorld.number(), "许多", "春天"]])
            .read(kind: .cohort, grant: grant)
        #expect(result.codes == ["hours-invalid", "date-invalid"])
        #expect(result.rows[0].record.hours == nil)
        #expect(result.rows[0].key == nil)
    }

    @Test func `without a grant the row must state everything`() throws {
        let result = try sheet([], [["张试", SheetWorld.number()]]).read(kind: .cohort)
        #expect(Set(result.codes) == ["course-missing", "hours-invalid", "subject-unknown", "year-invalid"])
    }

    @Test func `a grant does not apply to other kinds of sheets`() throws {
        let result = try SheetUnderTest.one(["年度": ""]).rows[0]
        #expect(result.problems.map(\.code) == [.yearInvalid])
        var sheet = SheetUnderTest()
        sheet.rows = [[.text("张试"), .text(SheetWorld.number()), .empty, .empty, .empty, .text("1")]]
        #expect(try sheet.read(grant: grant).codes == ["year-invalid", "course-missing", "subject-unknown"])
    }

    @Test(arguments: [
        (CohortGrant(year: 2024, subject: "professional", course: "课", hours: Hours(4)), [String]()),
        (CohortGrant(year: 2019, subject: "professional", course: "课", hours: Hours(4)), ["year-invalid"]),
        (CohortGrant(year: 2030, subject: "professional", course: "课", hours: Hours(4)), ["year-invalid"]),
        (CohortGrant(year: 2024, subject: "optional", course: "课", hours: Hours(4)), ["subject-unknown"]),
        (CohortGrant(year: 2024, subject: "public", course: " ", hours: Hours(4)), ["course-missing"]),
        (CohortGrant(year: 2024, subject: "public", course: "课", hours: .zero), ["hours-invalid"]),
        (CohortGrant(year: 2024, subject: "public", course: "课", hours: Hours(31)), ["over-record-limit"]),
        (
            CohortGrant(year: 2024, subject: "public", activity: "travel", course: "课", hours: Hours(4)),
            ["activity-unknown"]
        ),
        (
            CohortGrant(year: 2024, subject: "public", activity: "employer-training", course: "课", hours: Hours(4)),
            ["subject-not-allowed"]
        ),
        (
            CohortGrant(
                year: 2024,
                subject: "public",
                course: "课",
                hours: Hours(4),
                started: Day(iso: "2025-02-02"),
                ended: Day(iso: "2025-02-01")
            ), ["date-order", "date-outside-year"]
        ),
    ])
    func `problems of a grant are reported before a file is read`(
        grant: CohortGrant,
        codes: [String]
    ) throws {
        let complaints = HoursSheet.complaints(of: grant, rules: SheetWorld.rules, today: try SheetWorld.today())
        #expect(complaints.map(\.code.rawValue) == codes)
    }
}
