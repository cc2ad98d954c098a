import Domain
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        (0, "1970-01-01"), (57_599_999, "1970-01-01"), (57_600_000, "1970-01-02"), (-28_800_000, "1970-01-01"),
        (-28_800_001, "1969-12-31"), (1_767_196_800_000, "2026-01-01"), (1_767_196_799_999, "2025-12-31"),
    ])
    func `a business day begins at midnight in Shanghai`(milliseconds: Int, day: String) {
        #expect(Instant(milliseconds: milliseconds).day.iso == day)
    }

    @Test func `the first moment of a day belongs to it, the one before does not`() throws {
        let day = try #require(Day(iso: "2026-03-05"))
        let start = Instant(startOf: day)
        #expect(start.day == day)
        #expect(Instant(milliseconds: start.milliseconds - 1).day == day.adding(days: -1))
        #expect(start.adding(days: 1) == start.adding(seconds: 86_400))
    }

    @Test func `a moment is written in Shanghai's time`() throws {
        let start = Instant(startOf: try #require(Day(iso: "2026-03-05")))
        #expect(start.chinese == "2026年3月5日 00:00")
        #expect(start.adding(seconds: 14 * 3600 + 7 * 60 + 59).chinese == "2026年3月5日 14:07")
        #expect(Instant(milliseconds: -28_800_001).chinese == "1969年12月31日 23:59")
    }

    @Test func `the current time is not before this test was written`() throws {
        #expect(Instant.now() > Instant(startOf: try #require(Day(iso: "2025-01-01"))))
    }
}
