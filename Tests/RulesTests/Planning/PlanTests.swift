import Domain
import Rules
import Testing

@Suite struct PlanTests {
    @Test func `an empty year lacks every subject, and the total adds no further gap`() throws {
        let plan = try Jiangxi.evaluate().plan
        #expect(plan.gaps.map(\.id) == ["public", "professional"])
        #expect(plan.gaps.map(\.missing) == [.hours(Hours(30)), .hours(Hours(60))])
        #expect(plan.gaps.map(\.citation.short) == ["认定办法第六条", "认定办法第六条"])
    }

    @Test func `a year that is met lacks nothing`() throws {
        let evaluation = try Jiangxi.evaluate(
            Jiangxi.record("institution-training", ["hours": .of("30")], id: "a", subject: "public"),
            Jiangxi.record("institution-training", ["hours": .of("60")], id: "b", subject: "professional")
        )
        #expect(evaluation.met && evaluation.plan.gaps.isEmpty)
    }

    @Test(arguments: [("1", 20, "2"), ("2", 10, "1")])
    func `counted records leave less room under a cap`(papers: String, room: Int, more: String) throws {
        let evaluation = try Jiangxi.evaluate(Jiangxi.record("paper", ["count": .of(papers)]))
        let way = try #require(evaluation.way("paper", to: "professional"))
        #expect(way.room == Hours(room) && way.useful == Hours(room))
        #expect(way.items.map { "\($0.count) \($0.unit)" } == "\(more) 篇")
        #expect(way.isDeclared)
    }

    @Test func `an activity with a full cap is not offered`() throws {
        let evaluation = try Jiangxi.evaluate(Jiangxi.record("paper", ["count": .of("3")]))
        #expect(evaluation.way("paper", to: "professional") == nil)
        #expect(evaluation.way("conference", to: "professional")?.room == Hours(10))
        #expect(evaluation.room(activity: "paper", subject: "professional") == .zero)
    }

    @Test func `pending records do not reduce the room`() throws {
        let evaluation = try Jiangxi.evaluate(Jiangxi.record("paper", ["count": .of("3")], status: .submitted))
        #expect(evaluation.way("paper", to: "professional")?.room == Hours(30))
    }

    @Test func `no way fills more than is missing`() throws {
        let evaluation = try Jiangxi.evaluate(
            Jiangxi.record("institution-training", ["hours": .of("55")], subject: "professional")
        )
        let gap = try #require(evaluation.plan.gaps.first { $0.id == "professional" })
        #expect(gap.missing == .hours(Hours(5)))
        #expect(gap.ways.allSatisfy { $0.useful <= Hours(5) && $0.useful > .zero })
        #expect(evaluation.way("paper", to: "professional")?.items?.count == 1)
    }

    @Test func `activities without a cap have no limit, and a fixed subject is the only one filled`() throws {
        let evaluation = try Jiangxi.evaluate()
        let training = try #require(evaluation.way("institution-training", to: "public"))
        #expect(training.room == nil)
        #expect(evaluation.way("paper", to: "public") == nil)
    }

    @Test func `a sanctioned year has gaps but no ways to fill them`() throws {
        let plan = try Jiangxi.evaluate(Jiangxi.record("paper"), sanctioned: true).plan
        #expect(plan.gaps.map(\.missing) == [.hours(Hours(30)), .hours(Hours(60))])
        #expect(plan.gaps.allSatisfy { $0.ways.isEmpty })
    }

    @Test(arguments: ["health", "accounting"])
    func `a series with its own channel is offered only that channel`(series: String) throws {
        let plan = try Jiangxi.evaluate(series: series).plan
        #expect(plan.gaps.count == 2)
        #expect(plan.gaps.allSatisfy { $0.ways.map(\.activity.id) == ["authority-import"] })
        #expect(plan.gaps.flatMap(\.ways).allSatisfy { !$0.isDeclared })
    }

    @Test func `an activity of one series is offered to no other`() throws {
        let evaluation = try Jiangxi.evaluate()
        func offers(_ series: String?) -> Bool {
            evaluation.plan(series: series).gaps.flatMap(\.ways).contains { $0.activity.id == "cohort-grant" }
        }
        #expect(offers("school-teacher") && !offers("general") && offers(nil))
    }

    @Test func `learning comes before achievements, and what others register comes last`() throws {
        let gap = try #require(try Jiangxi.evaluate().plan.gaps.first { $0.id == "professional" })
        let ids = gap.ways.map(\.activity.id)
        #expect(ids.prefix(2) == ["institution-training", "upgrade-program"])
        let paper = try #require(ids.firstIndex(of: "paper"))
        let conference = try #require(ids.firstIndex(of: "conference"))
        #expect(conference < paper && ids.last.map { ["authority-import", "cohort-grant"].contains($0) } == true)
    }

    @Test func `a total above the sum of the subjects is a separate gap`() throws {
        let library = try withPolicies(SmallPolicy.files()) { try PolicyLibrary.load(directory: $0) }
        let policy = try library.policy(jurisdiction: "north", series: "general", year: 2024)
        let plan = policy.evaluate([], year: 2024, series: "general").plan
        #expect(plan.gaps.map(\.name) == ["公需", "选修", "合计"])
        #expect(plan.gaps.last?.missing == .hours(Hours(20)))
    }
}

extension Evaluation {
    /// The way in which an activity could fill the gap of a subject.
    fileprivate func way(_ activity: String, to subject: String) -> Plan.Way? {
        plan.gaps.first { $0.id == subject }?.ways.first { $0.activity.id == activity }
    }
}
