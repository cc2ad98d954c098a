import Documents
import Domain
import Spreadsheet
import Testing

@Suite struct RowKeyTests {
    private func key(_ changes: [String: String] = [:]) throws -> String {
        try #require(try SheetUnderTest.row(changes).key?.text)
    }

    @Test(arguments: [["学时": "9"], ["姓名": "王试"], ["科目类型": "专业科目"], ["备注": "再报"], ["学时类型": "主管部门导入"]])
    func `hours, name and spelling are not part of the key`(changes: [String: String]) throws {
        #expect(try key(changes) == key())
    }

    @Test(arguments: [
        ["证件号码": SheetWorld.number(905)], ["年度": "2023"], ["科目类型": "公需课"], ["学时类型": "本单位培训"],
        ["课程名称": "旧课"], ["结束日期": "2024-05-01"], ["来源记录号": "A-1"],
    ])
    func `a different record has a different key`(changes: [String: String]) throws {
        #expect(try key(changes) != key())
    }

    @Test func `with a source number nothing else matters`() throws {
        let one = try key(["来源记录号": "A-1"])
        #expect(try key(["来源记录号": "A-1", "课程名称": "旧课", "年度": "2023", "学时": "许多"]) == one)
        #expect(try key(["来源记录号": "A-2"]) != one)
        #expect(one.contains(SheetWorld.importer.text))
    }

    @Test func `the text of a key stays the same in every release`() throws {
        #expect(
            try key(["课程名称": "新 课"])
                == "7:content|11:resident-id|18:\(SheetWorld.number())|4:2024|12:professional|16:authority-import|6:新课|0:|10:2024-12-31"
        )
    }

    @Test func `a row with too few facts has no key`() throws {
        #expect(try SheetUnderTest.row(["结束日期": "春天"]).key == nil)
        #expect(try SheetUnderTest.row(["证件号码": "1"]).key == nil)
    }

    @Test func `a repeated row is reported with the row that it repeats`() throws {
        var sheet = SheetUnderTest()
        let row: [WrittenCell] = [
            .text("张试"), .text(SheetWorld.number()), .text("2024"), .text("公需课"), .text("新课"), .text("8"),
        ]
        let spoilt = row.dropLast() + [.text("许多")]
        sheet.rows = [Array(spoilt), row, [], row.dropLast() + [.text("9")]]
        let result = try sheet.read()
        #expect(result.codes == ["hours-invalid", "duplicate-in-file"])
        #expect(result.rows[2].problems[0].message.contains("第 3 行"))
        #expect(result.summary.rowsWithProblems == 2)
    }
}
