import Documents
import Domain
import Spreadsheet
import Testing

@Suite struct LostDigitsTests {
    private func read(
        _ number: WrittenCell,
        source: WrittenCell = .empty,
        code: WrittenCell = .empty
    ) throws -> HoursSheetRow {
        var sheet = SheetUnderTest()
        sheet.headings += ["来源记录号", "统一社会信用代码"]
        sheet.rows = [
            [.text("张试"), number, .number("2024"), .text("公需课"), .text("新课"), .number("8"), source, code]
        ]
        return try #require(try sheet.read().rows.first)
    }

    /// 360199197003079000 has a correct check digit, but is not the original number.
    @Test(arguments: [
        "360199197003079000", "3.60199197003079E+17", "360199197003079001", "1000000000000000", "1E+15",
        "1234567890123456", "360199197003079000.5",
    ])
    func `a number cell of sixteen digits has lost digits whatever its check digit says`(number: String) throws {
        let row = try read(.number(number))
        #expect(row.problems.map(\.code) == [.idScientific])
        #expect(row.problems.map(\.column) == ["证件号码"])
        #expect(row.record.document == nil)
    }

    @Test func `the same number as text is accepted`() throws {
        #expect(try read(.text("360199197003079000")).draft?.document?.value == "360199197003079000")
    }

    @Test(arguments: ["3.60199E+17", "3,60199E+17", "360,199,197,003,079,000", "360199197003079000.00"])
    func `a text in the form of a spreadsheet's number has lost digits`(text: String) throws {
        #expect(try read(.text(text)).problems.map(\.code) == [.idScientific])
    }

    @Test func `a wrong number that ends in 000 gets a hint`() throws {
        let problem = try #require(try read(.text("360199197003078000")).problems.first)
        #expect(problem.code == .idCheckDigit)
        #expect(problem.message.contains("000"))
        #expect(try read(.text("360199199001019010")).problems.first?.message.contains("000") == false)
    }

    /// One of eleven rounded numbers has a correct check digit. The others in its column show that it is rounded.
    @Test func `a number that ends in 000 is refused after a rounded one in its column`() throws {
        var sheet = SheetUnderTest()
        sheet.rows = ["360199197003078000", "360199197003079000"].map {
            [.text("张试"), .text($0), .number("2024"), .text("公需课"), .text("新课"), .number("8")]
        }
        #expect(try sheet.read().codes == ["id-check-digit", "id-scientific"])
    }

    @Test(arguments: [WrittenCell.number("1234567890123456"), .text("1.23457E+15"), .number("1E+15")])
    func `lost digits of a source number are reported`(source: WrittenCell) throws {
        let row = try read(.text(SheetWorld.number()), source: source)
        #expect(row.problems.map(\.code) == [.idScientific])
        #expect(row.problems.map(\.column) == ["来源记录号"])
        #expect(row.record.sourceKey == nil)
    }

    @Test(arguments: [
        WrittenCell.number("123456789012345"), .text("1234567890123456"), .text("12E5"), .text("A-1.5E+20"),
    ])
    func `a shorter number or another text is a valid source number`(source: WrittenCell) throws {
        #expect(try read(.text(SheetWorld.number()), source: source).problems == [])
    }

    @Test func `lost digits of a credit code are reported`() throws {
        let row = try read(.text(SheetWorld.number()), code: .number("123601990000000000"))
        #expect(row.problems.map(\.code) == [.idScientific])
        #expect(row.problems.map(\.column) == ["统一社会信用代码"])
    }
}
