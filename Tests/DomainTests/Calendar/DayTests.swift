import Domain
import Testing

@Suite struct DayTests {
    @Test(arguments: ["2024-02-29", "2000-02-29", "1900-02-28", "0001-01-01", "9999-12-31"])
    func `a day is read and written unchanged`(text: String) {
        #expect(Day(iso: text)?.iso == text)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-01", "2024-01-00", "0000-01-01", "2024-1-1",
        "2024/01/01", "２０２４-01-01", "2024-01-01 ", "+024-01-01", "",
    ])
    func `an invalid day is refused`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896),
    ])
    func `days are counted from 1970`(text: String, count: Int) throws {
        let day = try #require(Day(iso: text))
        #expect(day.daysSinceEpoch == count)
        #expect(Day(daysSinceEpoch: count) == day)
    }

    @Test(arguments: [
        ("2026-03-10", "2026年3月10日"), ("2026-03-12", "2026年3月10日至12日"), ("2026-04-02", "2026年3月10日至4月2日"),
        ("2027-03-10", "2026年3月10日至2027年3月10日"),
    ])
    func `a span of days names once what both days have in common`(last: String, words: String) throws {
        let (first, last) = (try #require(Day(iso: "2026-03-10")), try #require(Day(iso: last)))
        #expect(first.chinese(to: last) == words)
    }

    @Test func `there is no day before the first or after the last`() {
        #expect(Day(daysSinceEpoch: -719_163) == nil)
        #expect(Day(daysSinceEpoch: 2_932_897) == nil)
        #expect(Day(iso: "9999-12-31")?.adding(days: 1) == nil)
    }

    @Test(arguments: [
        ("2024-02-28", 1, "2024-02-29"), ("2023-12-31", 1, "2024-01-01"), ("2024-03-01", -1, "2024-02-29"),
    ])
    func `days are added across months and years`(text: String, days: Int, sum: String) {
        #expect(Day(iso: text)?.adding(days: days)?.iso == sum)
    }

    @Test func `days can be compared, and are written in Chinese`() throws {
        let day = try #require(Day(iso: "2026-03-05"))
        #expect(day < (try #require(Day(iso: "2026-11-01"))))
        #expect(day.chinese == "2026年3月5日")
        #expect(Day.lastDay(of: 2026)?.iso == "2026-12-31")
        #expect(Day.lastDay(of: 0) == nil)
    }

    @Test(arguments: [
        ("2026-03-10", "2026-03-10", "2026年3月10日"), ("2026-03-10", "2026-03-12", "2026年3月10日至12日"),
        ("2026-03-10", "2026-04-02", "2026年3月10日至4月2日"), ("2025-12-30", "2026-01-02", "2025年12月30日至2026年1月2日"),
    ])
    func `a period of days is written without repeating what both days share`(
        first: String,
        last: String,
        text: String
    ) throws {
        #expect(try #require(Day(iso: first)).chinese(to: #require(Day(iso: last))) == text)
    }
}
