import Documents
import Domain
import Foundation
import Spreadsheet
import Testing

/// Sheets that look different in a spreadsheet from what is read.
@Suite struct MisleadingSheetTests {
    private static let headings = ["姓名", "证件号码", "年度", "科目类型", "课程名称", "学时"]

    private static func inline(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

    private static func row(_ cells: [String], attributes: String = "") -> String {
        "<row\(attributes)>\(cells.joined())</row>"
    }

    /// A correct row, except for the given cells.
    private static func good(_ changes: [Int: String] = [:], sequence: Int = 901) -> [String] {
        let texts = ["张试", SheetWorld.number(sequence), "2024", "专业课", "新课", "8"]
        return texts.enumerated().map { changes[$0.offset] ?? inline($0.element) }
    }

    private func read(
        _ rows: [String],
        headings: [String] = headings,
        before: String = "",
        after: String = "",
        isHidden: Bool = false
    ) throws -> SheetUnderTest.Result {
        let folder = try SheetFolder()
        let path = folder.file("表.xlsx")
        let sheet =
            before + "<sheetData>" + Self.row(headings.map(Self.inline)) + rows.joined() + "</sheetData>" + after
        try HandMadeSheet.write(sheet, isHidden: isHidden, to: path)
        return try SheetUnderTest.read(path)
    }

    @Test(arguments: [
        (0, "name-invalid"), (1, "id-characters"), (2, "year-invalid"), (3, "subject-unknown"), (4, "course-missing"),
        (5, "hours-invalid"),
    ])
    func `an error in a cell is reported with its address`(place: Int, code: String) throws {
        let result = try read([Self.row(Self.good([place: "<c t=\"e\"><v>#REF!</v></c>"]))])
        let problems = result.rows.flatMap(\.problems)
        #expect(problems.map(\.code.rawValue) == [code])
        let address = "\(["A", "B", "C", "D", "E", "F"][place])2"
        #expect(problems.first?.message.contains("#REF!") == true)
        #expect(problems.first?.message.contains(address) == true)
    }

    @Test func `a formula without a result is reported and is not zero`() throws {
        let result = try read([Self.row(Self.good([5: "<c><f>4+4</f><v></v></c>"]))])
        #expect(result.codes == ["hours-invalid"])
        #expect(result.rows.first?.problems.first?.message.contains("F2 是公式") == true)
    }

    @Test func `a missing shared string is reported only for its cell`() throws {
        let lost = Self.row(Self.good([4: "<c t=\"s\"><v>99</v></c>"]))
        let result = try read([lost, Self.row(Self.good(sequence: 902))])
        #expect(result.codes == ["course-missing"])
        #expect(result.rows.count == 2)
    }

    @Test(arguments: [("8", "1"), ("0.08", "0.08")])
    func `hours shown as a percentage are refused`(held: String, _: String) throws {
        let result = try read([Self.row(Self.good([5: "<c s=\"1\"><v>\(held)</v></c>"]))])
        #expect(result.codes == ["hours-invalid"])
        #expect(result.rows.first?.problems.first?.message.contains("百分比") == true)
        #expect(result.rows.first?.problems.first?.message.contains(held) == true)
    }

    @Test func `a year typed into a date cell is that year`() throws {
        let result = try read([Self.row(Self.good([2: "<c s=\"2\"><v>2024</v></c>"]))])
        #expect(result.codes == [])
        #expect(result.rows.first?.record.year == 2024)
    }

    @Test func `hidden rows are read, counted and reported`() throws {
        let rows = [
            Self.row(Self.good(), attributes: " hidden=\"1\""), Self.row(Self.good(sequence: 902)),
            Self.row(Self.good(sequence: 903), attributes: " hidden=\"1\""),
        ]
        let result = try read(rows)
        #expect(result.rows.count == 3)
        #expect(result.summary.notes.map(\.code) == ["rows-hidden"])
        #expect(result.summary.notes.first?.message.contains("2 行被隐藏（第 2、4 行）") == true)
    }

    @Test func `merged cells below the heading are reported, and a merged title is not`() throws {
        let merged = "<mergeCells><mergeCell ref=\"A1:F1\"/><mergeCell ref=\"C2:C3\"/></mergeCells>"
        let result = try read([Self.row(Self.good())], after: merged)
        #expect(result.summary.notes.map(\.code) == ["cells-merged"])
        #expect(result.summary.notes.first?.message.contains("C2:C3") == true)
        #expect(result.summary.notes.first?.message.contains("A1:F1") == false)
    }

    @Test func `a hidden column is reported`() throws {
        let result = try read([Self.row(Self.good())], before: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>")
        #expect(result.summary.notes.map(\.code) == ["columns-hidden"])
        #expect(result.summary.notes.first?.message.contains("年度") == true)
    }

    @Test func `rows with only errors are skipped and reported`() throws {
        let errors = Self.row([String](repeating: "<c t=\"e\"><v>#N/A</v></c>", count: 6))
        let result = try read([Self.row(Self.good()), errors, errors])
        #expect(result.rows.count == 1)
        #expect(result.summary.notes.map(\.code) == ["rows-of-errors"])
    }

    @Test func `rows with only formulas without results are skipped and reported`() throws {
        let formulas = Self.row([String](repeating: "<c><f>A9</f></c>", count: 6))
        let result = try read([Self.row(Self.good()), formulas])
        #expect(result.rows.count == 1)
        #expect(result.summary.notes.map(\.code) == ["rows-of-errors"])
        #expect(result.summary.notes.first?.message.contains("没有结果的公式") == true)
    }

    @Test func `a heading similar to a missing one is reported`() throws {
        let result = try read(
            [Self.row(Self.good() + [Self.inline("2024-05-01"), Self.inline("x")])],
            headings: Self.headings + ["结束曰期", "联系电话"]
        )
        #expect(result.summary.notes.map(\.code) == ["heading-alike"])
        #expect(result.summary.notes.first?.message.contains("“结束日期”") == true)
    }

    @Test func `the message about a heading row names the missing column`() throws {
        let failure = #expect(throws: HoursSheetFailure.self) {
            try read([], headings: ["姓名", "证件号吗", "年度", "学时"])
        }
        #expect(failure?.code == "heading-missing")
        #expect(failure?.message.contains("第 1 行") == true)
        #expect(failure?.message.contains("缺少证件号码（“证件号吗”是否就是？）") == true)
    }

    @Test func `a hidden sheet with rows is reported`() throws {
        let failure = #expect(throws: HoursSheetFailure.self) { try read([Self.row(Self.good())], isHidden: true) }
        #expect(failure?.message.contains("隐藏的工作表“数据”") == true)
    }
}
