import Documents
import Domain
import Spreadsheet
import Testing

@Suite struct RowValueTests {
    @Test(arguments: [
        "2024-03-01", "2024/3/1", "2024年3月1日", "20240301", "2024-03-01 08:30:00", "２０２４-03-01", " 2024/03/01 ",
        "2024.3.1", "2024.03.01", "2024 年 3 月 1 日", "2024年3月1号", "2024/03/01 08:00", "２０２４年３月１日", "二〇二四年三月一日",
        "二○二四年三月一日", "'2024-03-01", "2024-03-01T08:30:00", "2024年3月1日 下午3时05分", "2024-03-01 24:00", "2024-03-01(周五)",
        "2024-03-01 星期五 08:30", "2024 - 3 - 1", "2024-03-01 23:59:59.999", "2024-3-1 8:30 AM",
    ])
    func `a day is read in each of its forms`(text: String) throws {
        #expect(try SheetUnderTest.row(["结束日期": text]).draft?.completed == Day(iso: "2024-03-01"))
    }

    @Test(arguments: [
        "2024-03-01 至 2024-03-05", "2024-03-01-2024-03-05", "2024.3", "2024/3-1", "2024-03-01T", "2024年13月1日", "二〇二四",
    ])
    func `a text with no day or several days is refused`(text: String) throws {
        #expect(try SheetUnderTest.row(["结束日期": text]).problems.map(\.code) == [.dateInvalid])
    }

    @Test(arguments: ["2024-3", "1/3/2024", "24-03-01", "45352", "2024年3月", "2024-03-01x", "20240230", "-2024-03-01"])
    func `any other text is not a day`(text: String) throws {
        #expect(try SheetUnderTest.row(["结束日期": text]).problems.map(\.code) == [.dateInvalid])
    }

    @Test(arguments: [
        (["结束日期": "2024-05-02", "开始日期": "2024-05-01"], "2024-05-02"), (["开始日期": "2024-05-01"], "2024-05-01"),
        ([:], "2024-12-31"),
    ])
    func `completion is the last day, or the first day, or the end of the year`(
        changes: [String: String],
        completed: String
    ) throws {
        #expect(try SheetUnderTest.row(changes).draft?.completed == Day(iso: completed))
    }

    @Test func `training may begin in the year before it is completed`() throws {
        #expect(try SheetUnderTest.row(["开始日期": "2023-12-20", "结束日期": "2024-01-10"]).problems == [])
    }

    @Test func `the year of the import applies to rows that state none`() throws {
        let result = try SheetUnderTest.one(["年度": ""], fallbackYear: 2023)
        #expect(result.rows[0].draft?.year == 2023)
        #expect(try SheetUnderTest.one(["年度": "2024年度"], fallbackYear: 2023).rows[0].draft?.year == 2024)
    }

    @Test(arguments: [("公需科目", "public"), ("公需课", "public"), ("专业科目", "professional"), (" 专业课", "professional")])
    func `subjects are known by both names`(name: String, id: String) throws {
        #expect(try SheetUnderTest.row(["科目类型": name]).draft?.subject == id)
    }

    @Test(arguments: DocumentKind.allCases.filter { $0 != .residentID && $0 != .residencePermitHKMacaoTaiwan })
    func `every other kind of document is accepted by its name`(kind: DocumentKind) throws {
        let row = try SheetUnderTest.row(["证件类型": kind.chineseName, "证件号码": " h-1234567 "])
        #expect(row.draft?.document == DocumentNumber(stored: "H-1234567", kind: kind))
    }

    @Test func `a resident number is cleaned before it is checked`() throws {
        let wide = SheetWorld.number(903).map { "\($0) " }.joined()
        #expect(try SheetUnderTest.row(["证件号码": wide]).draft?.document?.value == SheetWorld.number(903))
    }

    @Test func `a number cell that lost its digits is reported`() throws {
        var sheet = SheetUnderTest()
        sheet.rows = [
            [.text("张试"), .number(SheetWorld.number(904)), .number("2024"), .text("公需课"), .text("新课"), .number("22.2")]
        ]
        let row = try #require(try sheet.read().rows.first)
        #expect(row.problems.map(\.code) == [.idScientific])
        #expect(row.record.hours == Hours(hundredths: 2220))
        #expect(row.given[1].uppercased().contains("E+17"))
    }

    @Test(arguments: [
        ("2024-02-29T16:00:00.000Z", "2024-03-01"), ("2024-02-29T15:59:59Z", "2024-02-29"),
        ("2024-03-01T00:00:00Z", "2024-03-01"), ("2024-03-01T00:00:00+08:00", "2024-03-01"),
        ("2024-02-29T22:30:00-0500", "2024-03-01"), ("2024-03-01 01:00 UTC", "2024-03-01"),
        ("2024-03-01T00:30:00+09:00", "2024-02-29"),
    ])
    func `a time in another zone has its day in China`(text: String, day: String) throws {
        #expect(try SheetUnderTest.row(["结束日期": text]).draft?.completed == Day(iso: day))
    }

    @Test(arguments: [
        "2024", "2024.0", "2024.00", "2024年", "2024年度", "２０２４", " 2024 年 ", "2024-05-01", "二〇二四年", "'2024",
    ])
    func `a year is read in each of its forms`(text: String) throws {
        #expect(try SheetUnderTest.row(["年度": text]).draft?.year == 2024)
    }

    @Test(arguments: ["24", "2024.5", "2024学年", "20240", "202", "2024-2025", "年"])
    func `any other text is not a year`(text: String) throws {
        #expect(try SheetUnderTest.row(["年度": text]).problems.map(\.code) == [.yearInvalid])
    }

    @Test(arguments: ["8", "8.0", "8.00", "８", "8学时", "8 学时", "8 小时", "8个学时", "'8", " 8 "])
    func `hours may carry their unit`(text: String) throws {
        #expect(try SheetUnderTest.row(["学时": text]).draft?.hours == Hours(8))
    }

    @Test(arguments: ["1,234", "8,5", "八", "8天", "8%", "8-10", "约8", "8h", "学时"])
    func `any other text is not a number of hours`(text: String) throws {
        #expect(try SheetUnderTest.row(["学时": text]).problems.map(\.code) == [.hoursInvalid])
    }

    @Test(arguments: [("姓名", "'张试"), ("年度", "’2024"), ("课程名称", "'新课"), ("学时", "'8"), ("开始日期", "'2024-03-01")])
    func `an apostrophe that marks a text is dropped`(column: String, text: String) throws {
        let row = try SheetUnderTest.row([column: text])
        #expect(row.problems == [])
        #expect(row.record.name == "张试" && row.record.course == "新课")
    }

    @Test func `an apostrophe of a pair is part of the text`() throws {
        #expect(try SheetUnderTest.row(["课程名称": "'一带一路'专题"]).draft?.course == "'一带一路'专题")
    }

    @Test(arguments: ["'", "’", "＇", "`"])
    func `an apostrophe before a document number is dropped`(mark: String) throws {
        let number = SheetWorld.number(905)
        #expect(try SheetUnderTest.row(["证件号码": mark + number]).draft?.document?.value == number)
    }

    @Test(arguments: [
        ("欧阳 娜娜", "欧阳娜娜"), ("\u{F90A}样", "金样"), ("张\n试", "张试"), ("Jose\u{301}  Prueba", "José Prueba"),
        ("阿里木･示例", "阿里木·示例"), ("\u{E863}试", "䶮试"), ("阿里木.示例", "阿里木·示例"),
    ])
    func `a name has one form`(text: String, name: String) throws {
        #expect(try SheetUnderTest.row(["姓名": text]).draft?.name == name)
    }

    @Test func `a private character of old systems is replaced by the standard one`() throws {
        #expect(try SheetUnderTest.row(["课程名称": "\u{E863}课"]).draft?.course == "䶮课")
    }
}
