import Documents
import Domain
import Spreadsheet
import Testing

@Suite struct HoursSynonymTests {
    @Test(arguments: [
        ["姓 名", "身份证件号码", "所属年度", "科目类别", "培训项目名称", "获得学时"],
        ["学员姓名", "证件号（必填）", "年份", "科目", "课程", "认定学时"],
        ["人员姓名", "公民身份号码", "继续教育年度", "学时科目", "培训班名称", "登记学时"],
        ["姓名*", "居民身份证号【必填】", "学习年度", "科目类型", "课程名", "取得学时"],
    ])
    func `headings of other systems are understood`(headings: [String]) throws {
        var sheet = SheetUnderTest()
        sheet.headings = headings
        sheet.rows = [
            [
                .text("张试"), .text(SheetWorld.number()), .text("2024"), .text("公需课"), .text("新课"), .text("8"),
            ]
        ]
        let result = try sheet.read()
        #expect(result.codes == [])
        #expect(result.rows[0].draft?.hours == Hours(8))
        #expect(result.summary.ignoredColumns == [])
    }

    @Test(arguments: ["总学时", "学分", "证书编号", "培训方式", "主办单位", "学时状态", "学时(公需)", "学时(2024年)", "学时(一般公需)"])
    func `a heading with another meaning is not a synonym`(heading: String) throws {
        var sheet = SheetUnderTest()
        sheet.headings.append(heading)
        sheet.rows = [
            [
                .text("张试"), .text(SheetWorld.number()), .text("2024"), .text("公需课"), .text("新课"), .text("8"),
                .text("90"),
            ]
        ]
        let result = try sheet.read()
        #expect(result.summary.ignoredColumns == [heading])
        #expect(result.rows[0].draft?.hours == Hours(8))
        #expect(result.rows[0].record.sourceKey == nil)
    }

    @Test func `of two names for one column the more usual one is used`() throws {
        var sheet = SheetUnderTest()
        sheet.headings = ["单位", "课程"] + sheet.headings + ["单位名称"]
        sheet.rows = [
            [
                .text("内科"), .text("旧课"), .text("张试"), .text(SheetWorld.number()), .text("2024"), .text("公需课"),
                .text("新课"), .text("8"), .text("示范医院"),
            ]
        ]
        let result = try sheet.read()
        #expect(result.rows[0].draft?.employerName == "示范医院")
        #expect(result.rows[0].draft?.course == "新课")
        #expect(result.summary.ignoredColumns == ["单位", "课程"])
    }
}
