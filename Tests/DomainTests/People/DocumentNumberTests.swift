import Domain
import Testing

@Suite struct DocumentNumberTests {
    @Test(arguments: [
        ("360199199001019011", "360199********9011"), ("810000199001019010", "810000********9010"),
        ("E12345678", "E1****678"), ("H1234567890", "H1******890"), ("A1234", "A***4"), ("AB", "**"), ("", ""),
    ])
    func `a number is masked by its length`(value: String, masked: String) {
        #expect(DocumentNumber(stored: value, kind: .passport).masked == masked)
    }

    @Test func `no way of printing shows the number`() {
        let number = DocumentNumber(stored: "360199199001019011", kind: .residentID)
        var dumped = ""
        dump(number, to: &dumped)
        dump(Optional(number), to: &dumped)
        let printed = "\(number) \(String(reflecting: number)) \(String(describing: [number])) \(dumped)"
        #expect(!printed.contains("19900101"))
        #expect(printed.contains("360199********9011"))
        #expect(number.value == "360199199001019011")
    }

    @Test func `the report of a check does not show the number either`() throws {
        let today = try #require(Day(iso: "2026-11-21"))
        let report = DocumentNumber.check("360199199001019011", kind: .residentID, today: today)
        var dumped = ""
        dump(report, to: &dumped)
        #expect(!"\(report) \(String(reflecting: report)) \(dumped)".contains("19900101"))
    }
}
