import Spreadsheet
import Testing

@Suite struct CSVWriterTests {
    private func text(_ rows: [[String]]) -> String {
        var writer = CSVWriter(marked: false)
        for row in rows { writer.append(row) }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    @Test(arguments: [
        ("张试", "张试"), ("", ""), ("3.5", "3.5"), ("a,b", "\"a,b\""), ("说“好”", "说“好”"),
        ("say \"yes\"", "\"say \"\"yes\"\"\""),
        ("两\n行", "\"两\n行\""), ("a\rb", "\"a\rb\""), ("a;b", "\"a;b\""), ("a\tb", "\"a\tb\""), (" a", "\" a\""),
        ("a ", "\"a \""), ("\"", "\"\"\"\""), ("=1+1", "=1+1"),
    ])
    func `a value is quoted where necessary and never changed`(value: String, expected: String) {
        #expect(text([[value]]) == expected + "\r\n")
    }

    @Test func `cells are separated by commas and rows by line ends`() {
        #expect(text([["姓名", "", "学时"], ["a,b", "", "1"]]) == "姓名,,学时\r\n\"a,b\",,1\r\n")
    }

    @Test func `the file begins with one byte order mark, and bytes are taken only once`() {
        var writer = CSVWriter()
        writer.append(["一"])
        #expect(writer.take() == [0xEF, 0xBB, 0xBF] + Array("一\r\n".utf8))
        writer.append(["二"])
        #expect(writer.take() == Array("二\r\n".utf8))
        #expect(writer.take() == [])
    }
}
