import Domain
import Rules
import Testing

/// The largest possible numbers in a policy and its records neither crash nor give wrong results.
@Suite(.timeLimit(.minutes(1))) struct LargeNumberTests {
    private static let most = "1000000"

    @Test(arguments: [
        ("facts: [{key: n, kind: count, label: 数}], formula: {kind: per-item, count: n, hours: 100000}", ["n": most]),
        (
            "facts: [{key: n, kind: whole, label: 数}], formula: {kind: per-part, of: n, each: 1, hours: 100000}",
            ["n": most]
        ),
        (
            "facts: [{key: n, kind: whole, label: 数}], formula: {kind: per-whole, of: n, each: 1, hours: 100000}",
            ["n": most]
        ),
        (
            "facts: [{key: n, kind: count, label: 数}], formula: {kind: times, by: 10000, of: {kind: times, "
                + "by: 9999/7, of: {kind: times, by: 9973/9967, of: {kind: per-item, count: n, hours: 100000}}}}",
            ["n": most]
        ),
        (
            "facts: [{key: t, kind: time, label: 时间}], formula: {kind: time, times: 10000}, "
                + "credit-years: {kind: even, years: 7}",
            ["days": most, "halfDays": most, "minutes": most]
        ),
        (
            "facts: [{key: n, kind: whole, label: 数}, {key: a, kind: whole, label: 人}, {key: r, kind: whole, "
                + "label: 名}], formula: {kind: sum, of: [{kind: shared, whole: {kind: per-part, of: n, each: 999983, "
                + "hours: 100000}, authors: a, rank: r, first: 1/9973, up-to: 2}, "
                + "{kind: per-part, of: n, each: 999979, "
                + "hours: 99999.99}]}",
            ["n": most, "a": "999961", "r": "2"]
        ),
        ("facts: [], formula: {kind: times, by: 10000, of: {kind: full-requirement, of: total}}", [:]),
    ])
    func `the largest records are evaluated, explained and planned`(item: String, facts: [String: String]) throws {
        let changes = """
            clock: {minutes-per-hour: 997, hours-per-day: 100000, hours-per-half-day: 99999.99, article: 第一条}
            rounding: {quantum: 99999.99, direction: nearest}
            total: {required: 100000, article: 第三条}
            requirement: [{id: part, name: 占比, sum: {}, at-least-share: 9999/10000, of: {}, article: 第四条}]
            additions: [{id: more, name: 另加, when: {qualifications: {from: 1}}, total: 100000,
               subjects: {public: 100000}, article: 第四条}]
            caps: {limits: [{id: large, name: 上限, of: {}, share: 10000, of-required: total, each: year, article: 第十条}]}

            """
        var person = PersonFacts()
        person.qualifications = 1
        let records = (0..<300).map { place in
            Jiangxi.record(
                "item",
                facts.mapValues(FactValue.of),
                id: "r\(place)",
                subject: place % 2 == 0 ? "public" : nil
            )
        }
        let evaluation = try Shape.policy(changes + Shape.item(item))
            .evaluate(records, year: 2024, series: "general", person: person)
        #expect(evaluation.total.required == Hours(200_000))
        #expect(
            evaluation.records.allSatisfy {
                $0.assessment.map { $0.assessed >= .zero && $0.counted <= $0.assessed } ?? false
            }
        )
        #expect(evaluation.total.counted >= .zero && evaluation.total.counted <= Hours(300 * 10_000_000))
        #expect(!evaluation.explained(in: .chinese).lines.isEmpty)
        #expect(evaluation.plan.gaps.isEmpty == evaluation.met)
    }

    @Test(arguments: ["1000000.01", "1000001", "1e7", "99999999999999999999999999"])
    func `a fact above a million is refused`(number: String) throws {
        let policy = try Shape.policy(
            Shape.item("facts: [{key: n, kind: count, label: 数}], formula: {kind: per-item, count: n, hours: 1}")
        )
        let evaluation = policy.evaluate(
            [Jiangxi.record("item", ["n": .of(number)])],
            year: 2024,
            series: "general"
        )
        #expect(evaluation.records.first?.fault?.code == .invalidFact)
    }
}
