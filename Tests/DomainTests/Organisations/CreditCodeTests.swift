import Domain
import Testing

@Suite struct CreditCodeTests {
    @Test(arguments: ["91360199000000009Y", "913601990000000190", "11360199ABCDEFGH0L", "5336019900000000YX"])
    func `a correct code is valid`(code: String) {
        let report = CreditCode.check(code)
        #expect(report.isValid && report.normalised == code)
        #expect(report.birth == nil && report.sex == nil && report.region == nil && report.warnings.isEmpty)
    }

    @Test(arguments: ["11360199abcdefgh0l", " １１360199 ABCDEFGH0Ｌ\u{200B}"])
    func `letters become capitals, and foreign characters are removed`(raw: String) {
        #expect(CreditCode.check(raw).normalised == "11360199ABCDEFGH0L")
        #expect(CreditCode.check(raw).isValid)
    }

    @Test(
        arguments: [
            ("", .length), ("9136019900000000", .length), ("9.1360199E+17", .length), ("91360199000000009Y0", .length),
            ("I1360199000000009Y", .characters), ("91360199O00000009Y", .characters),
            ("91360199S00000009Y", .characters),
            ("91360199V00000009Y", .characters), ("91360199Z00000009Y", .characters),
            ("9136019900000000-Y", .characters),
            ("9136019900000000学时", .characters),
            ("91360199000000009X", .checkDigit), ("19360199000000009Y", .checkDigit),
        ] as [(String, DocumentNumberFault.Code)]
    )
    func `the first fault is reported`(raw: String, code: DocumentNumberFault.Code) {
        #expect(CreditCode.check(raw).fault?.code == code)
    }
}
