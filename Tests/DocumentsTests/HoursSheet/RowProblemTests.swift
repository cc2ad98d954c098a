import Documents
import Domain
import Testing

@Suite struct RowProblemTests {
    @Test(arguments: [
        (["姓名": ""], "姓名", "name-missing"),
        (["证件类型": "学生证"], "证件类型", "id-kind"),
        (["证件号码": ""], "证件号码", "id-length"),
        (["证件号码": "3601991990010190"], "证件号码", "id-length"),
        (["证件号码": "3.60199E+17"], "证件号码", "id-scientific"),
        (["证件号码": "36019919900101901A"], "证件号码", "id-characters"),
        (["证件号码": "360199199002309019"], "证件号码", "id-birth-date"),
        (["证件号码": "360199199001019010"], "证件号码", "id-check-digit"),
        (["证件类型": "护照", "证件号码": "E1"], "证件号码", "id-length"),
        (["证件类型": "护照", "证件号码": "E1234#67"], "证件号码", "id-characters"),
        (["年度": ""], "年度", "year-invalid"),
        (["年度": "24"], "年度", "year-invalid"),
        (["年度": "2019"], "年度", "year-invalid"),
        (["年度": "2030"], "年度", "year-invalid"),
        (["科目类型": ""], "科目类型", "subject-unknown"),
        (["科目类型": "选修课"], "科目类型", "subject-unknown"),
        (["学时类型": "旅游"], "学时类型", "activity-unknown"),
        (["学时类型": "发表论文"], "学时类型", "activity-unknown"),
        (["学时类型": "本单位培训", "科目类型": "公需课"], "科目类型", "subject-not-allowed"),
        (["课程名称": " "], "课程名称", "course-missing"),
        (["学时": ""], "学时", "hours-invalid"),
        (["学时": "0"], "学时", "hours-invalid"),
        (["学时": "-8"], "学时", "hours-invalid"),
        (["学时": "8.125"], "学时", "hours-invalid"),
        (["学时": "1,234"], "学时", "hours-invalid"),
        (["学时": "八学时"], "学时", "hours-invalid"),
        (["姓名": "12345"], "姓名", "name-invalid"),
        (["学时": "60.01"], "学时", "over-record-limit"),
        (["学时": "30.5", "科目类型": "公需科目"], "学时", "over-record-limit"),
        (["开始日期": "三月"], "开始日期", "date-invalid"),
        (["结束日期": "2024-02-30"], "结束日期", "date-invalid"),
        (["结束日期": "2023-12-31"], "结束日期", "date-outside-year"),
        (["开始日期": "2025-01-01"], "开始日期", "date-outside-year"),
        (["开始日期": "2024-05-02", "结束日期": "2024-05-01"], "结束日期", "date-order"),
        (["状态": "已撤销"], "状态", "not-recognised"),
        (["状态": "待认定"], "状态", "not-recognised"),
    ])
    func `each problem has its code and its column`(
        changes: [String: String],
        column: String,
        code: String
    ) throws {
        let row = try SheetUnderTest.row(changes)
        #expect(row.problems.map(\.code.rawValue) == [code])
        let problem = try #require(row.problems.first)
        #expect(problem.column == column)
        #expect(problem.row == 2)
        #expect(problem.value == changes[column])
        #expect(problem.message.hasSuffix("。"))
        #expect(row.draft == nil)
    }

    @Test func `all problems of a row are reported together`() throws {
        let row = try SheetUnderTest.row([
            "姓名": "", "证件号码": "1", "年度": "两千", "科目类型": "选修", "学时类型": "旅游", "课程名称": "", "学时": "许多",
            "开始日期": "春天", "结束日期": "2024-13-01",
        ])
        #expect(
            Set(row.problems.map(\.code)) == [
                .nameMissing, .idLength, .yearInvalid, .subjectUnknown, .activityUnknown, .courseMissing, .hoursInvalid,
                .dateInvalid,
            ]
        )
        #expect(row.problems.filter { $0.code == .dateInvalid }.map(\.column) == ["开始日期", "结束日期"])
    }

    @Test(arguments: ["60", "60.00", "６０", " 0.5 "])
    func `hours up to the limit are accepted in every form`(hours: String) throws {
        #expect(try SheetUnderTest.row(["学时": hours]).problems == [])
    }

    @Test func `the limit depends on the named activity`() throws {
        #expect(try SheetUnderTest.row(["学时": "80", "学时类型": "继续教育机构培训"]).problems == [])
    }

    @Test func `a document number is masked except for its last four characters and is not in the message`() throws {
        let number = "360199199001019010"
        let problem = try #require(try SheetUnderTest.row(["证件号码": number]).problems.first)
        #expect(problem.value == number)
        #expect(problem.maskedValue == "**************9010")
        #expect(!problem.message.contains(number))
    }

    @Test func `a complaint from the database becomes a problem of the row`() throws {
        let row = try SheetUnderTest.row(["学时": "许多"])
        #expect(row.record.document?.value == SheetWorld.number())
        let problem = row.problem(.hoursDiffer(from: Hours(8), of: "张试"))
        #expect(problem.column == "学时")
        #expect(problem.value == "许多")
        #expect(row.problem(.personUnknown).column == "证件号码")
        #expect(row.problem(.yearClosed(2024)).value == "2024")
        #expect(row.problem(.employerUnknown("示范院")).value == "")
    }

    @Test func `the codes are those of the contract`() {
        let contract = """
            name-missing name-invalid id-scientific id-length id-characters id-birth-date id-check-digit name-mismatch year-invalid \
            year-closed subject-unknown course-missing hours-invalid over-record-limit date-invalid date-order \
            date-outside-year employer-unknown out-of-scope activity-unknown subject-not-allowed person-unknown \
            duplicate-in-file differs-from-imported not-recognised
            """
        let codes = Set(ArrivingProblemCode.allCases.map(\.rawValue))
        #expect(codes == Set(contract.split(separator: " ").map(String.init) + ["id-kind"]))
    }
}
