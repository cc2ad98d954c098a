import Documents
import Domain
import Spreadsheet
import Testing

@Suite struct RowValueTests {
    @Test(arguments: [
        "2024-03-01", "2024/3/1", "2024年3月1日", "20240301", "2024-03-01 08:30:00", "２０２４-03-01", " 2024/03/01 ",
    ])
    func `a day is read in each of its forms`(text: String) throws {
        #expect(try SheetUnderTest.row(["结束日期": text]).draft?.completed == Day(iso: "2024-03-01"))
    }

    @Test(arguments: ["2024-3", "1/3/2024", "24-03-01", "45352", "2024年3月", "2024-03-01x", "20240230", "-2024-03-01"])
    func `anything else is no day`(text: String) throws {
        #expect(try SheetUnderTest.row(["结束日期": text]).problems.map(\.code) == [.dateInvalid])
    }

    @Test(arguments: [
        (["结束日期": "2024-05-02", "开始日期": "2024-05-01"], "2024-05-02"), (["开始日期": "2024-05-01"], "2024-05-01"),
        ([:], "2024-12-31"),
    ])
    func `completion is the end, else the start, else the year's last day`(
        changes: [String: String],
        completed: String
    ) throws {
        #expect(try SheetUnderTest.row(changes).draft?.completed == Day(iso: completed))
    }

    @Test func `training may begin in the year before it is completed`() throws {
        #expect(try SheetUnderTest.row(["开始日期": "2023-12-20", "结束日期": "2024-01-10"]).problems == [])
    }

    @Test func `the year given to the import serves rows that name none`() throws {
        let result = try SheetUnderTest.one(["年度": ""], fallbackYear: 2023)
        #expect(result.rows[0].draft?.year == 2023)
        #expect(try SheetUnderTest.one(["年度": "2024年度"], fallbackYear: 2023).rows[0].draft?.year == 2024)
    }

    @Test(arguments: [("公需科目", "public"), ("公需课", "public"), ("专业科目", "professional"), (" 专业课", "professional")])
    func `subjects are known by both their names`(name: String, id: String) throws {
        #expect(try SheetUnderTest.row(["科目类型": name]).draft?.subject == id)
    }

    @Test(arguments: DocumentKind.allCases.filter { $0 != .residentID })
    func `every other document is taken by its name`(kind: DocumentKind) throws {
        let row = try SheetUnderTest.row(["证件类型": kind.chineseName, "证件号码": " h-1234567 "])
        #expect(row.draft?.document == DocumentNumber(stored: "H-1234567", kind: kind))
    }

    @Test func `a resident number is cleaned before it is checked`() throws {
        let wide = SheetWorld.number(903).map { "\($0) " }.joined()
        #expect(try SheetUnderTest.row(["证件号码": wide]).draft?.document?.value == SheetWorld.number(903))
    }

    @Test func `a number cell that lost its digits is told as scientific`() throws {
        var sheet = SheetUnderTest()
        sheet.rows = [
            [.text("张试"), .number(SheetWorld.number(904)), .number("2024"), .text("公需课"), .text("新课"), .number("22.2")]
        ]
        let row = try #require(try sheet.read().rows.first)
        #expect(row.problems.map(\.code) == [.idScientific])
        #expect(row.facts.hours == Hours(hundredths: 2220))
        #expect(row.given[1].uppercased().contains("E+17"))
    }
}
