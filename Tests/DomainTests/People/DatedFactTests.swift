import Domain
import Testing

@testable import TestSupport

@Suite struct DatedFactTests {
    private static func fact(_ began: String?, _ ended: String?, _ key: DatedFact.Key = .partTime) -> DatedFact {
        DatedFact(
            id: DatedFactID(stored: "fact"),
            person: PersonID(stored: "ada"),
            key: key,
            value: "yes",
            began: began.flatMap(Day.init(iso:)),
            ended: ended.flatMap(Day.init(iso:)),
            source: "聘书",
            enteredBy: AccountID(stored: "lin"),
            enteredAt: Instant(milliseconds: 0)
        )
    }

    @Test(
        arguments: [
            ("2024-01-01", "2024-06-30", "2024-06-30", nil, true),
            ("2024-01-01", "2024-06-30", "2024-07-01", nil, false),
            ("2024-07-01", nil, nil, "2024-06-30", false), ("2024-06-30", nil, nil, "2024-06-30", true),
            (nil, nil, "2020-01-01", "2020-01-01", true), (nil, "2019-12-31", "2020-01-01", nil, false),
        ] as [(String?, String?, String?, String?, Bool)]
    )
    func `two facts overlap if both are valid on a day, including the last one`(
        began: String?,
        ended: String?,
        otherBegan: String?,
        otherEnded: String?,
        expected: Bool
    ) {
        let (one, other) = (Self.fact(began, ended), Self.fact(otherBegan, otherEnded))
        #expect(one.overlaps(other) == expected)
        #expect(other.overlaps(one) == expected)
    }

    @Test(
        arguments: [
            ("2024-01-01", "2024-06-30", "2024年1月1日至2024年6月30日"), ("2024-01-01", nil, "2024年1月1日起"),
            (nil, "2024-06-30", "至2024年6月30日"), (nil, nil, "一直"),
        ] as [(String?, String?, String)]
    )
    func `the days of a fact are written in words`(began: String?, ended: String?, words: String) {
        #expect(Self.fact(began, ended).days == words)
    }

    @Test func `an event is written with its day only`() {
        #expect(Self.fact("2024-01-01", nil, .title).days == "2024年1月1日")
    }
}
