import Documents
import Domain
import Spreadsheet
import Testing

@Suite struct NameProblemTests {
    @Test(arguments: [
        "张\u{FFFD}试", "#N/A", "姓名", "合计", "2024-03-01", "2024年3月1日", "12345", "someone@example.org", "！？。", "——", "无",
        "张?", "张？？", "<b>张试</b>", "&nbsp;", "姓名：", "合计：", "身份证号码", "锟斤拷", "张试 13800000000", "课程",
        "\u{E000}试", String(repeating: "张", count: 300), "http://example.org",
    ])
    func `an impossible name is reported`(text: String) throws {
        let row = try SheetUnderTest.row(["姓名": text])
        #expect(row.problems.map(\.code) == [.nameInvalid])
        #expect(row.problems.allSatisfy { $0.message.hasSuffix("。") && $0.column == "姓名" })
        #expect(row.record.name == nil)
    }

    @Test(arguments: [" ", "\u{3000}", "\u{200B}"])
    func `an empty name is reported`(text: String) throws {
        #expect(try SheetUnderTest.row(["姓名": text]).problems.map(\.code) == [.nameMissing])
    }

    @Test(arguments: ["张三丰", "O'Neil Sample", "王2", "阿卜杜拉·买买提", "Ólafur Dæmi", "𠮷田试", "一", "Ng"])
    func `many kinds of names are accepted`(text: String) throws {
        #expect(try SheetUnderTest.row(["姓名": text]).problems == [])
    }
}
