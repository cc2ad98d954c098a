import Domain
import Testing

@Suite struct ResidentIDTests {
    private func check(_ raw: String) throws -> DocumentNumberReport {
        let today = try #require(Day(year: 2026, month: 11, day: 21))
        return DocumentNumber.check(raw, kind: .residentID, today: today)
    }

    @Test func `a valid number gives birth date, sex and region`() throws {
        let report = try check("360199199001019011")
        #expect(report.isValid && report.fault == nil)
        #expect(report.birth == Day(year: 1990, month: 1, day: 1))
        #expect(report.sex == .male)
        #expect(report.region == "360199")
        #expect(report.warnings == [.regionUnknown])
    }

    @Test func `the standard's own example is valid, and its county exists`() throws {
        let report = try check("11010519491231002X")
        #expect(report.isValid && report.warnings.isEmpty)
        #expect(report.sex == .female)
        #expect(report.birth?.iso == "1949-12-31")
    }

    @Test(arguments: [
        "36019919900101902x", " 36019919900101902X\t", "３６０１９９１９９００１０１９０２Ｘ", "３６０１９９１９９００１０１９０２ｘ",
        "360199 19900101 902X", "360199\u{3000}19900101\u{00A0}902X", "\u{FEFF}36019919900101902X",
        "360199\u{200B}19900101\u{200D}902\u{2060}X", "\u{202D}36019919900101902X\u{202C}", "360199\u{AD}19900101902X",
    ])
    func `characters that a keyboard, a sheet or a web page adds are removed`(raw: String) throws {
        let report = try check(raw)
        #expect(report.isValid)
        #expect(report.normalised == "36019919900101902X")
        #expect(report.input == raw)
    }

    @Test(
        arguments: [
            ("3.62101E+17", .scientific), ("3.62101e+17", .scientific), ("3.60199199001019E+017", .scientific),
            ("４E+17", .scientific), ("3.6E17", .scientific), ("3,62101E+17", .scientific),
            ("", .length), ("\u{200B} ", .length), ("36019919900101901", .length), ("3601991990010190111", .length),
            ("360199900101901", .length), ("证件", .length), ("12345678901234E17", .length),
            ("3601991990010190AX", .characters), ("36019919900101901Y", .characters),
            ("X60199199001019011", .characters),
            ("36019919900101901-", .characters), ("3601991990010190一二", .characters),
            ("36019919900101٩٠11", .characters),
            ("36019919900101901\0", .characters),
            ("360199200002309012", .birthDate), ("360199199902299022", .birthDate), ("360199199013019011", .birthDate),
            ("360199199000019011", .birthDate), ("360199187912319017", .birthDate), ("360199202611229010", .birthDate),
            ("360199000001019011", .birthDate),
            ("360199199001019010", .checkDigit), ("36019919900101901X", .checkDigit),
            ("360199199001019021", .checkDigit),
        ] as [(String, DocumentNumberFault.Code)]
    )
    func `the first fault is reported`(raw: String, code: DocumentNumberFault.Code) throws {
        let report = try check(raw)
        #expect(report.fault?.code == code)
        #expect(!report.isValid && report.birth == nil && report.sex == nil && report.region == nil)
    }

    @Test(arguments: ["360199188001019018", "360199202611219015", "360199200002299022"])
    func `the first day, today and a leap day are birth dates`(raw: String) throws {
        #expect(try check(raw).isValid)
    }

    @Test func `an unknown province is a warning and never a fault`() throws {
        let report = try check("990101199001019013")
        #expect(report.isValid)
        #expect(report.warnings == [.regionUnknown])
    }

    @Test func `an old number of 15 digits is refused with an explanation`() throws {
        #expect(try check("360199900101901").fault?.message.contains("15 位的旧号码") == true)
    }

    @Test func `the message does not reveal the correct check character`() throws {
        let message = try #require(try check("36019919900101901X").fault?.message)
        #expect(!message.contains("1"))
    }

    @Test func `characters after a very long gap are not ignored`() throws {
        let report = try check("360199199001019011" + String(repeating: " ", count: 70_000) + "9")
        #expect(report.fault?.code == .length)
    }

    @Test(arguments: ["9", "\u{FDFA}", "e\u{0301}\u{0323}", "X"])
    func `a cell of a hundred thousand characters is refused at once`(piece: String) throws {
        let report = try check(String(repeating: piece, count: 100_000))
        #expect(report.fault?.code == .length)
        #expect(report.fault?.message.contains("远远超过") == true)
    }
}
