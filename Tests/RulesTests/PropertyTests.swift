import Domain
import Rules
import Testing

/// Years made up from a seed: the same for the same seed.
struct YearMaker {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    }

    private mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func shuffled(_ records: [RecordInput]) -> [RecordInput] {
        var rest = records
        return records.indices.map { _ in rest.remove(at: below(rest.count)) }
    }

    mutating func records() -> [RecordInput] {
        (0..<(3 + below(12))).map { record("r\($0)") }
    }

    private mutating func record(_ id: String) -> RecordInput {
        let kinds: [(String, [String: FactValue], String?)] = [
            ("paper", ["count": .of("\(1 + below(4))")], nil), ("award", ["level": .text("municipal")], nil),
            ("degree-course", ["count": .of("\(below(4))")], below(2) == 0 ? "public" : "professional"),
            ("lecturing", ["minutes": .of("\(below(900))")], below(2) == 0 ? "public" : nil),
            ("xuexi-points", ["points": .of("\(below(20_000))")], nil),
            ("institution-training", ["hours": .of("\(below(40)).\(below(100))")], "public"),
            ("cohort-grant", ["hours": .of("\(20 + below(60))")], "professional"),
        ]
        let (activity, facts, subject) = kinds[below(kinds.count)]
        let status: [RecordStatus] = [.recognised, .recognised, .recognised, .submitted, .rejected]
        return Jiangxi.record(
            activity,
            facts,
            id: id,
            subject: subject,
            on: "2024-0\(1 + below(9))-1\(below(3))",
            status: status[below(5)],
            content: below(4) == 0 ? "c\(below(2))" : nil
        )
    }
}

@Suite struct PropertyTests {
    @Test(arguments: 1...60)
    func `the order of the records does not matter`(seed: UInt64) throws {
        var maker = YearMaker(seed: seed)
        let records = maker.records()
        let policy = try Jiangxi.policy()
        let straight = policy.evaluate(records, year: 2024, series: "general", sanctioned: false)
        let shuffled = policy.evaluate(maker.shuffled(records), year: 2024, series: "general", sanctioned: false)
        #expect(straight.subjects == shuffled.subjects)
        #expect(straight.projectedTotal == shuffled.projectedTotal)
        #expect(gists(straight) == gists(shuffled))
    }

    @Test(arguments: 1...60)
    func `nothing counts more than it was assessed at, and no cap is passed`(seed: UInt64) throws {
        var maker = YearMaker(seed: seed)
        let evaluation = try Jiangxi.policy().evaluate(
            maker.records(),
            year: 2024,
            series: "general",
            sanctioned: false
        )
        let assessed = evaluation.records.compactMap(\.assessment)
        #expect(assessed.allSatisfy { $0.counted <= $0.assessed && $0.counted >= .zero })
        #expect(assessed.allSatisfy { ($0.reason == nil) == ($0.counted == $0.assessed) || $0.assessed == .zero })
        #expect(assessed.allSatisfy { $0.assessed.hundredths % 10 == 0 })
        for (activity, cap) in [("paper", 30), ("award", 60), ("degree-course", 30), ("lecturing", 20)] {
            let counted = assessed.filter { $0.explanation.activity.id == activity }
                .reduce(Hours.zero) { $0 + $1.counted }
            #expect(counted <= Hours(cap))
        }
        #expect(assessed.reduce(Hours.zero) { $0 + $1.counted } == evaluation.total.counted)
    }

    @Test(arguments: 1...20)
    func `a projection is what recognising every pending record brings`(seed: UInt64) throws {
        var maker = YearMaker(seed: seed)
        let records = maker.records()
        let policy = try Jiangxi.policy()
        let before = policy.evaluate(records, year: 2024, series: "general", sanctioned: false)
        let all = records.map { record in
            var record = record
            if record.status == .submitted { record.status = .recognised }
            return record
        }
        let after = policy.evaluate(all, year: 2024, series: "general", sanctioned: false)
        #expect(before.projectedTotal == after.total.counted)
        #expect(before.projectedMet == after.met)
        #expect(before.records.map { $0.assessment?.projected } == after.records.map { $0.assessment?.counted })
    }

    private func gists(_ evaluation: Evaluation) -> [String: String] {
        Dictionary(
            evaluation.records.map { outcome in
                let gist = outcome.assessment.map { "\($0.counted) \($0.reason?.rawValue ?? "")" }
                return (outcome.id, gist ?? outcome.fault?.code.rawValue ?? "")
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
