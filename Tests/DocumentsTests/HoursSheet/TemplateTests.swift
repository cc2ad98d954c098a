import Documents
import Domain
import Spreadsheet
import Testing

@Suite struct TemplateTests {
    private let folder: SheetFolder
    private var path: String { folder.file("模板.xlsx") }

    init() throws {
        folder = try SheetFolder()
    }

    private func write(_ kind: SheetKind, rules: HoursSheetRules.Year = SheetWorld.year) throws {
        try HoursSheetTemplate.write(path: path, kind: kind, year: 2024, rules: rules, series: ["卫生", "会计"])
    }

    private func cells(sheet: Int = 0) throws -> [[String]] {
        let reader = try WorkbookReader.open(path: path)
        var rows: [[String]] = []
        try reader.forEachRow(in: reader.sheets[sheet]) { row in
            rows.append(row.cells.map(\.text))
            return .continue
        }
        return rows
    }

    @Test(arguments: SheetKind.allCases)
    func `a new template has a sample and nothing to import`(kind: SheetKind) throws {
        try write(kind)
        let result = try SheetUnderTest.read(path, kind: kind)
        #expect(result.rows.isEmpty)
        #expect(result.summary.samples == 1)
        #expect(result.summary.ignoredColumns == [])
        #expect(try HoursSheet.sheets(path: path, kind: kind).first?.isReadable == true)
    }

    @Test func `the template of a cohort needs only names and numbers`() throws {
        try write(.cohort)
        #expect(try cells()[0] == ["姓名", "证件类型", "证件号码", "单位名称", "统一社会信用代码", "学时", "职称系列", "备注"])
        let needs = try cells(sheet: 1).dropFirst().filter { $0[1] == "必填" }.map { $0[0] }
        #expect(needs == ["姓名", "证件号码"])
    }

    @Test func `the template of a roster has no columns of hours`() throws {
        try write(.roster)
        #expect(try cells()[0] == ["姓名", "证件类型", "证件号码", "单位名称", "统一社会信用代码", "职称系列", "备注"])
    }

    @Test func `choices are also explained in words`() throws {
        try write(.hours)
        let explained = Dictionary(uniqueKeysWithValues: try cells(sheet: 1).map { ($0[0], $0[2]) })
        #expect(explained["学时类型"]?.hasSuffix("可选：主管部门导入；继续教育机构培训；本单位培训。") == true)
        #expect(explained["职称系列"]?.hasSuffix("可选：卫生；会计。") == true)
        #expect(explained["姓名"] == "与证件上的姓名一致。")
    }

    @Test func `the sample has the default activity and a subject that it may count towards`() throws {
        let activities =
            SheetWorld.year.activities + [
                HoursSheetRules.Activity(id: "lecture", name: "讲座", subjects: ["public"])
            ]
        try write(
            .hours,
            rules: HoursSheetRules.Year(
                subjects: SheetWorld.year.subjects,
                activities: activities,
                defaultActivity: "lecture"
            )
        )
        let sample = try cells()[1]
        #expect(sample.contains("讲座"))
        #expect(sample.contains("公需科目"))
    }
}
