import Rules
import Testing

@Suite struct ExactNumberTests {
    @Test(arguments: [
        ("2.0", "2"), ("1e1", "10"), ("1E+1", "10"), ("1.50", "1.5"), ("-0", "0"), ("0.00e7", "0"), ("100e-2", "1"),
        ("1.500000000000000000000000000000", "1.5"), ("10000000000000000000000e-20", "100"),
        ("0.0000000000000000000000000012e27", "1.2"),
    ])
    func `numbers with the same value are equal`(left: String, right: String) throws {
        let one = try #require(ExactNumber(text: left))
        let other = try #require(ExactNumber(text: right))
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
    }

    @Test(arguments: [("1", "1.0000000000000000000000000001"), ("1", "-1"), ("0", "1e-400"), ("1e400", "1e401")])
    func `numbers with different values are not equal`(left: String, right: String) throws {
        #expect(try #require(ExactNumber(text: left)) != #require(ExactNumber(text: right)))
    }

    @Test(arguments: [
        "", "-", "+1", "1.", ".5", "1e", "1e+", "NaN", "Infinity", " 1", "1 ", "1,5", "0x10", "１", "1e1.0", "--1",
    ])
    func `a text that is not a decimal number gives nil`(text: String) {
        #expect(ExactNumber(text: text) == nil)
    }

    @Test(arguments: [
        ("1000000", false), ("1000000.0", false), ("1000000.000000000000000000000001", true), ("1000001", true),
        ("999999.99", false), ("1e6", false), ("1.0000001e6", true), ("1e999999999999999999999", true),
        ("1e-999999999999999999999", false), ("-5e9", false), ("123456789012345678901234567890", true),
        ("0.123456789012345678901234567890", false), ("1000000.5", true),
    ])
    func `whether a number exceeds a million depends on its exact value`(text: String, exceeds: Bool) throws {
        #expect(try #require(ExactNumber(text: text)).exceeds(1_000_000) == exceeds)
    }

    @Test(
        arguments: [
            ("1.25", 125), ("1.250", 125), ("1.255", nil), ("12e-1", 120), ("1e3", 100_000), ("-0.5", -50), ("0", 0),
            ("1e-3", nil), ("1e300", nil), ("1.00000000000000000000000000000001", nil),
        ] as [(String, Int?)]
    )
    func `hundredths are exact or nil`(text: String, hundredths: Int?) throws {
        #expect(try #require(ExactNumber(text: text)).scaled(byTenTo: 2) == hundredths)
    }

    @Test(arguments: [("2.0", true), ("2.5", false), ("1e-400", false), ("1e400", true), ("0", true)])
    func `whole numbers have no fraction`(text: String, isWhole: Bool) throws {
        #expect(try #require(ExactNumber(text: text)).isWhole == isWhole)
    }
}
