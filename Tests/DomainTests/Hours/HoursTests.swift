import Domain
import Testing

@Suite struct HoursTests {
    @Test(arguments: [
        ("0", 0), ("16", 1600), ("1.5", 150), ("1.50", 150), ("0.05", 5), ("22.20000", 2220), ("007", 700),
        ("1000000", 100_000_000), ("1000000.00", 100_000_000),
    ])
    func `a plain decimal is read exactly`(text: String, hundredths: Int) {
        #expect(Hours(decimal: text)?.hundredths == hundredths)
    }

    @Test(arguments: [
        "", ".", ".5", "5.", "1.005", "-1", "+1", "1e3", "1,5", "1 ", "１", "0x10", "1.2.3", "1000000.01", "1000001",
        "99999999999999999999999999", "NaN",
    ])
    func `any other text is refused`(text: String) {
        #expect(Hours(decimal: text) == nil)
    }

    @Test(arguments: [
        (0, "0"), (2600, "26"), (2220, "22.2"), (5, "0.05"), (-150, "-1.5"), (-5, "-0.05"), (100_101, "1001.01"),
    ])
    func `hours are written without trailing zeros`(hundredths: Int, text: String) {
        #expect(Hours(hundredths: hundredths).description == text)
    }

    @Test func `sums and comparisons are exact`() {
        var sum = Hours.zero
        for _ in 0..<10 { sum += Hours(hundredths: 10) }
        #expect(sum == Hours(1))
        #expect(sum - Hours(hundredths: 1) < Hours(1))
        #expect(Hours(2) + Hours(3) == Hours(5))
    }
}
