import Documents
import Domain
import Foundation
import Spreadsheet
import Testing

@Suite struct ExportTableTests {
    @Test func `records have the columns of the import, and then those that an import ignores`() {
        let headings = ExportTable.records.headings
        #expect(headings.starts(with: SheetKind.hours.columns.map(\.heading)))
        #expect(headings.dropFirst(SheetKind.hours.templateColumns.count) == ["状态", "计入学时", "提交时间"])
    }

    @Test func `people and standings begin with the person, with the headings of the import`() {
        let identity = ["姓名", "证件类型", "证件号码", "单位名称", "统一社会信用代码", "职称系列"]
        #expect(ExportTable.people.headings == identity + ["账号"])
        #expect(
            ExportTable.standings(subjects: ["公需科目", "专业科目"]).headings == identity + [
                "年度", "公需科目计入", "公需科目要求", "专业科目计入", "专业科目要求", "合计计入", "合计要求", "达标情况",
            ]
        )
    }

    @Test func `an exported record can be read back as an hours sheet`() async throws {
        let folder = try SheetFolder()
        let started = Day(iso: "2024-05-01")
        let record = try Exported.record(title: "=人工智能", note: "@备注", started: started)
        try await Exported.write(.records, [record.row], to: folder.file("学时.xlsx"))
        let result = try SheetUnderTest.read(folder.file("学时.xlsx"))
        #expect(result.summary.ignoredColumns == ["计入学时", "提交时间"])
        let row = try #require(result.rows.first)
        #expect(row.problems == [])
        let draft = try #require(row.draft)
        #expect(draft.name == "张试" && draft.document == record.person.document)
        #expect(draft.employerName == "洪州示范学院" && draft.employerCreditCode == nil)
        #expect(draft.year == 2024 && draft.subject == "public" && draft.activity == "institution-training")
        #expect(draft.course == "=人工智能" && draft.hours == Hours(hundredths: 850))
        #expect(draft.started == started && draft.completed == record.record.content.completed)
        #expect(draft.sourceKey == Exported.id.text && row.record.note == "@备注")
    }

    @Test func `a workbook has formulas as text and hours as numbers`() async throws {
        let row = try Exported.record(name: "+张试", title: "=HYPERLINK(\"http://example.invalid\")").row
        let cells = try #require(try await Exported.workbook(.records, [row]).first?.last)
        let name = try #require(cells.first)
        #expect(name.kind == .text && name.text == "+张试")
        #expect(cells.contains { $0.kind == .text && $0.text.hasPrefix("=HYPERLINK") })
        #expect(cells.filter { $0.kind == .number }.map(\.text) == ["8.5", "8"])
    }

    @Test func `comma-separated text has harmless formulas`() throws {
        let row = try Exported.record(name: "-张试", title: "=1+1,\"二\"", note: "两\n行").row
        let lines = Exported.csv(.records, [row]).components(separatedBy: "\r\n")
        #expect(lines[0] == "\u{FEFF}" + ExportTable.records.headings.joined(separator: ","))
        #expect(
            lines[1] == "'-张试,居民身份证,\(SheetWorld.number()),洪州示范学院,,2024,公需科目,继续教育机构培训,"
                + "\"'=1+1,\"\"二\"\"\",8.5,,2024-05-02,\(Exported.id.text),其他系列（专业）,\"两\n行\",已认定,8,2024年5月2日 00:00"
        )
        #expect(lines.count == 3 && lines[2].isEmpty)
    }

    @Test func `a standing without a policy has only the person and the year`() async throws {
        let known = ExportedStanding(
            person: Exported.person(),
            year: 2024,
            subjects: [ExportedStanding.Sum(counted: Hours(30), required: Hours(30)), nil],
            total: ExportedStanding.Sum(counted: Hours(30), required: Hours(90)),
            met: false
        )
        let unknown = ExportedStanding(
            person: Exported.person(),
            year: 1990,
            subjects: [nil, nil],
            total: nil,
            met: nil
        )
        let lines = Exported.csv(.standings(subjects: ["公需", "专业"]), [known.row, unknown.row]).split(separator: "\r\n")
        #expect(lines[1].hasSuffix(",2024,30,30,,,30,90,未达标"))
        #expect(lines[2].hasSuffix(",1990,,,,,,,"))
    }

    @Test func `rows beyond one sheet continue in the next, with the same headings`() async throws {
        let rows = (0..<5).map { Exported.person(name: "人\($0)").row }
        let sheets = try await Exported.workbook(.people, rows, perSheet: 2)
        #expect(sheets.map(\.count) == [3, 3, 2])
        #expect(sheets.allSatisfy { $0.first?.map(\.text) == ExportTable.people.headings })
        #expect(sheets.flatMap { $0.dropFirst().compactMap(\.first?.text) } == (0..<5).map { "人\($0)" })
    }

    @Test func `only the owner can read the file, and a missing folder is reported`() async throws {
        let folder = try SheetFolder()
        try await Exported.write(.people, [], to: folder.file("a.xlsx"))
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("a.xlsx"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(throws: CocoaError.self) { try ExportWorkbook(path: folder.file("none/a.xlsx"), table: .people) }
    }
}
