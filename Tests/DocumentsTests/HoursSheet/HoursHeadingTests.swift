import Documents
import Domain
import Spreadsheet
import Testing

@Suite struct HoursHeadingTests {
    private let good: [WrittenCell] = [
        .text("张试"), .text(SheetWorld.number()), .text("2024"), .text("公需课"), .text("新课"), .number("8"),
    ]

    @Test func `the heading is found below titles, and its row is reported`() throws {
        var sheet = SheetUnderTest()
        sheet.above = [["江城市继续教育学时表"], ["填表单位：", "示范医院"], []]
        sheet.rows = [good]
        let result = try sheet.read()
        #expect(result.summary.headingRow == 4)
        #expect(result.rows.map(\.number) == [5])
        #expect(result.rows[0].draft?.hours == Hours(8))
    }

    @Test func `columns may have any order, any of their names, and extra spaces and asterisks`() throws {
        var sheet = SheetUnderTest()
        sheet.headings = [" 学时数 ", "*姓名", "身份证号码", "学时年度", "科目类型", "培训名称", "学习形式", "工作单位", "结束时间"]
        sheet.rows = [
            [
                .text("1.5"), .text("李试"), .text(SheetWorld.number(902)), .text("2024"), .text("专业科目"), .text("新课"),
                .text("本单位培训"), .text("示范医院"), .text("2024-05-01"),
            ]
        ]
        let result = try sheet.read()
        let draft = try #require(result.rows[0].draft)
        #expect(draft.name == "李试")
        #expect(draft.hours == Hours(hundredths: 150))
        #expect(draft.activity == "employer-training")
        #expect(draft.employerName == "示范医院")
        #expect(draft.completed == Day(iso: "2024-05-01"))
        #expect(result.summary.ignoredColumns == [])
    }

    @Test func `instructions in brackets after a heading are ignored`() throws {
        var sheet = SheetUnderTest()
        sheet.headings = [
            "姓名（必填）", "证件号码(18位)", "年度[格式2024]", "科目类型", "课程名称【全称】", "学时（小时）", "开始日期（YYYY-MM-DD）",
            "结束日期\n(格式2026-01-01)",
        ]
        sheet.rows = [
            [
                .text("李试"), .text(SheetWorld.number(902)), .text("2024"), .text("专业科目"), .text("新课"), .text("8"),
                .text("2024-05-01"), .text("2024-05-02"),
            ]
        ]
        let result = try sheet.read()
        #expect(result.summary.ignoredColumns == [])
        #expect(result.rows[0].draft?.completed == Day(iso: "2024-05-02"))
    }

    @Test(arguments: ["#REF!", "#N/A", "#VALUE!"])
    func `an error written as text is an error`(word: String) throws {
        let row = try SheetUnderTest.row(["课程名称": word])
        #expect(row.problems.map(\.code) == [.courseMissing])
        #expect(row.problems[0].message.contains(word))
    }

    @Test func `unknown and repeated columns are reported, and the receipt's own column is not`() throws {
        var sheet = SheetUnderTest()
        sheet.headings += ["民族", "学时", "问题"]
        sheet.rows = [good + [.text("汉"), .text("9"), .text("旧问题")]]
        let result = try sheet.read()
        #expect(result.summary.ignoredColumns == ["民族", "学时"])
        #expect(result.rows[0].draft?.hours == Hours(8))
        #expect(result.rows[0].given.count == 8)
    }

    @Test(arguments: [["姓名", "证件号码"], ["姓名", "学时"], ["证件号码", "学时"]])
    func `a sheet without one of the three columns has no heading`(headings: [String]) throws {
        var sheet = SheetUnderTest()
        sheet.headings = headings
        let failure = #expect(throws: HoursSheetFailure.self) { try sheet.read() }
        #expect(failure?.code == "heading-missing")
    }

    @Test(arguments: [(9, true), (10, false)])
    func `the heading must be in the first ten rows`(above: Int, isFound: Bool) throws {
        var sheet = SheetUnderTest()
        sheet.above = (1...above).map { ["说明\($0)"] }
        sheet.rows = [good]
        let result = try? sheet.read()
        #expect((result?.rows.count == 1) == isFound)
    }

    @Test func `blank rows and samples are ignored`() throws {
        var sheet = SheetUnderTest()
        sheet.headings.append("序号")
        let sample: [WrittenCell] = [.text(" 示例张三")] + good.dropFirst()
        let numberedOnly: [WrittenCell] = [WrittenCell](repeating: .empty, count: 6) + [.text("2")]
        sheet.rows = [sample, [], [.text("  ")], numberedOnly, good]
        let result = try sheet.read()
        #expect(result.rows.map(\.number) == [6])
        #expect(result.summary.samples == 1)
        #expect(result.summary.rows == 1)
    }

    @Test func `the message about a missing sheet lists the others`() throws {
        let failure = #expect(throws: HoursSheetFailure.self) { try SheetUnderTest().read(sheet: "人员") }
        #expect(failure?.code == "sheet-missing")
        #expect(failure?.message.contains("“学时”") == true)
    }

    @Test func `the first sheet with a heading is read, or another by its name`() throws {
        let folder = try SheetFolder()
        let book = try WorkbookWriter(path: folder.file("表.xlsx"))
        _ = try book.addSheet("说明", columns: [SheetColumn("怎样填写")])
        for name in ["甲院", "乙院"] {
            let sheet = try book.addSheet(name, columns: SheetUnderTest().headings.map { SheetColumn($0) })
            try sheet.append(good)
        }
        try book.close()
        #expect(try SheetUnderTest.read(folder.file("表.xlsx")).summary.sheet == "甲院")
        #expect(try SheetUnderTest.read(folder.file("表.xlsx"), sheet: "乙院").summary.sheet == "乙院")
    }

    @Test func `a file that cannot be read fails with the reader's code`() throws {
        let failure = #expect(throws: HoursSheetFailure.self) { try SheetUnderTest.read("/nowhere/表.xlsx") }
        #expect(failure?.code == "file-broken")
    }
}
