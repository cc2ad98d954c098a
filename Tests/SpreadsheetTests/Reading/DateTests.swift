import Spreadsheet
import Testing

@Suite struct DateTests {
    private func date(_ serial: String, format: String, properties: String = "") throws -> SheetCell {
        var book = HandMadeWorkbook(rows: "<row><c s=\"0\"><v>\(serial)</v></c></row>")
        book.setFormats([format])
        book.parts["xl/workbook.xml"] = HandMadeWorkbook.workbook(
            properties: properties,
            sheets: "<sheet name=\"学时\" sheetId=\"1\" r:id=\"rId1\"/>"
        )
        return try cell(of: book)
    }

    @Test(arguments: [
        ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"),
        ("45352", "2024-03-01"), ("2958465", "9999-12-31"),
    ])
    func `serial numbers count from 1900 with Excel's extra leap day`(serial: String, text: String) throws {
        let found = try date(serial, format: "yyyy-mm-dd")
        #expect(found.kind == .date)
        #expect(found.text == text)
        #expect(found.raw == serial)
    }

    @Test(arguments: [("0", "1904-01-01"), ("60", "1904-03-01"), ("43890", "2024-03-01")])
    func `serial numbers count from 1904 if the workbook says so`(serial: String, text: String) throws {
        #expect(try date(serial, format: "yyyy/m/d", properties: "<workbookPr date1904=\"1\"/>").text == text)
    }

    @Test(arguments: [
        "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "[$-804]yyyy\\-mm\\-dd;@", "m/d/yy h:mm", "mmm\\-yy",
    ])
    func `date formats are recognised by their letters`(format: String) throws {
        #expect(try date("45352", format: format).text == "2024-03-01")
    }

    @Test(arguments: ["General", "0.00E+00", "#,##0.00&quot;d&quot;", "[Red]0", "0_d", "[h]:mm", "G/通用格式"])
    func `other formats leave a number a number`(format: String) throws {
        let found = try date("45352", format: format)
        #expect(found.kind == .number)
        #expect(found.text == "45352")
    }

    @Test func `times of day are shown with and without their day`() throws {
        #expect(try date("45352.354166666664", format: "yyyy-mm-dd hh:mm").text == "2024-03-01 08:30:00")
        #expect(try date("0.5", format: "h:mm").text == "12:00:00")
    }

    @Test(arguments: ["-1", "2958466", "abc"])
    func `a serial number outside the calendar stays a number`(serial: String) throws {
        #expect(try date(serial, format: "yyyy-mm-dd").kind == .number)
    }

    @Test func `dates written as ISO text in strict files are dates`() throws {
        let book = HandMadeWorkbook(rows: "<row><c t=\"d\"><v>2024-03-01T00:00:00</v></c></row>")
        #expect(try cell(of: book) == SheetCell(column: 0, kind: .date, text: "2024-03-01", raw: "2024-03-01T00:00:00"))
    }
}
