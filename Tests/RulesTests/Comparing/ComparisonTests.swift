import Domain
import Rules
import Testing

@Suite struct ComparisonTests {
    private func year(professional hours: String, public others: String = "30") throws -> Evaluation {
        try Jiangxi.evaluate(
            Jiangxi.record("institution-training", ["hours": .of(others)], id: "a", subject: "public"),
            Jiangxi.record("institution-training", ["hours": .of(hours)], id: "b", subject: "professional")
        )
    }

    @Test(arguments: [
        ("59.9", "60", YearComparison.Change.nowMet), ("60", "59.9", .noLonger), ("60", "60", .same),
        ("10", "20", .gains), ("20", "10", .loses), ("60", "70", .gains), ("70", "60", .loses),
    ])
    func `a comparison says whether a year gains, loses, or is met or missed`(
        before: String,
        after: String,
        change: YearComparison.Change
    ) throws {
        let comparison = YearComparison(
            name: "甲",
            before: try year(professional: before),
            after: try year(professional: after)
        )
        #expect(comparison.change == change)
    }

    @Test func `fewer missing hours are a gain even if the total is the same`() throws {
        let before = try year(professional: "40", public: "20")
        let after = try year(professional: "30", public: "30")
        #expect(YearComparison(name: "甲", before: before, after: after).change == .same)
        let surplus = try year(professional: "70", public: "20")
        let even = try year(professional: "62", public: "28")
        #expect(YearComparison(name: "乙", before: surplus, after: even).change == .gains)
    }

    @Test func `a tally counts all years but keeps only the first examples`() throws {
        var tally = ComparisonTally(examples: 2)
        let (less, more) = (try year(professional: "10"), try year(professional: "20"))
        for place in 0..<5 { tally.add(YearComparison(name: "\(place)", before: less, after: more)) }
        tally.add(YearComparison(name: "同", before: less, after: less))
        #expect(tally.total == 6)
        #expect(tally.counts == [.gains: 5, .same: 1])
        #expect(tally.examples[.gains]?.map(\.name) == ["0", "1"])
        #expect(tally.examples[.same] == nil)
    }

    @Test func `editions of a policy differ in their requirements, and a policy does not differ from itself`() throws {
        let editions = try Jiangxi.library().policies.filter { $0.id == "jiangsu" }
        let (old, new) = (try #require(editions.first), try #require(editions.last))
        let changes = old.changes(to: new)
        let total = try #require(changes.first { $0.matter == "总数" })
        #expect(total.before == "要求 72 学时")
        #expect(total.after == "要求 90 学时")
        #expect(changes.count == 3)
        #expect(new.changes(to: new) == [])
    }
}
