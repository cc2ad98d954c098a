import Documents
import Domain
import Spreadsheet
import Testing

@Suite struct RosterSheetTests {
    private func read(_ headings: [String], _ rows: [[String]]) throws -> SheetUnderTest.Result {
        var sheet = SheetUnderTest()
        sheet.headings = headings
        sheet.rows = rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } }
        return try sheet.read(kind: .roster)
    }

    @Test func `a person is read with employer and series, and hours are not required`() throws {
        let result = try read(
            ["姓名", "身份证号", "所在单位", "统一社会信用代码", "职称系列", "备注"],
            [["张试", SheetWorld.number(), "示范医院", "91360100ma35r0001x", "卫生", "新进"]]
        )
        #expect(result.codes == [])
        let facts = result.rows[0].record
        #expect(facts.name == "张试")
        #expect(facts.document?.value == SheetWorld.number())
        #expect(facts.employerName == "示范医院")
        #expect(facts.employerCreditCode == "91360100MA35R0001X")
        #expect(facts.series == "卫生")
        #expect(facts.note == "新进")
        #expect(facts.year == nil)
        #expect(facts.completed == nil)
    }

    @Test func `columns of hours are ignored on a roster and reported`() throws {
        let result = try read(
            ["姓名", "证件号码", "年度", "学时", "来源记录号"],
            [["张试", SheetWorld.number(), "两千", "许多", "A-1"], ["", "", "2024", "8", "A-2"]]
        )
        #expect(result.codes == [])
        #expect(result.summary.ignoredColumns == ["年度", "学时", "来源记录号"])
        #expect(result.summary.rows == 1)
        #expect(result.rows[0].given == ["张试", SheetWorld.number(), "两千", "许多", "A-1"])
    }

    @Test func `a repeated number is reported with the other row`() throws {
        let result = try read(
            ["姓名", "证件号码", "证件类型"],
            [
                ["张试", SheetWorld.number(), ""], ["王试", SheetWorld.number(), "身份证"],
                ["张试", SheetWorld.number(), "护照"],
            ]
        )
        #expect(result.codes == ["duplicate-in-file", "duplicate-in-file"])
        #expect(result.rows[1].problems[0].message == "与第 2 行是同一个人，请删去其中一行。")
        #expect(result.rows[0].key?.text == "6:person|11:resident-id|18:\(SheetWorld.number())")
    }

    @Test func `problems of a person are reported as on any sheet`() throws {
        let result = try read(["姓名", "证件号码"], [["", "360199199001019010"], ["张试", ""]])
        #expect(result.codes == ["name-missing", "id-check-digit", "id-length"])
        #expect(result.rows.map(\.key) == [nil, nil])
    }

    @Test(arguments: [(SheetKind.hours, "姓名、证件号码、学时三栏"), (.cohort, "姓名、证件号码两栏"), (.roster, "姓名、证件号码两栏")])
    func `the message about a missing heading names the needed columns`(kind: SheetKind, columns: String) throws {
        var sheet = SheetUnderTest()
        sheet.headings = ["姓名", "单位"]
        let failure = #expect(throws: HoursSheetFailure.self) { try sheet.read(kind: kind) }
        #expect(failure?.code == "heading-missing")
        #expect(failure?.message.contains(columns) == true)
    }
}
