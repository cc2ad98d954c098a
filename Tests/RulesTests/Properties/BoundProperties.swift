import Domain
import Rules
import Testing

/// No record counts more than its assessed hours, and sums match the records.
@Suite struct BoundProperties {
    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `a record counts at least zero and at most its assessed hours`(name: String, seed: UInt64) throws {
        let year = try MadeYear(of: name, seed: seed)
        let assessed = year.evaluate().records.compactMap(\.assessment)
        #expect(assessed.allSatisfy { $0.counted >= .zero && $0.counted <= $0.assessed }, "\(year)")
        #expect(assessed.allSatisfy { $0.projected >= .zero && $0.projected <= $0.assessed }, "\(year)")
        #expect(assessed.allSatisfy { $0.counted == $0.assessed || $0.reason != nil }, "\(year)")
        let step = year.policy.rounding.quantum.hundredths
        #expect(assessed.allSatisfy { $0.assessed.hundredths % step == 0 }, "\(year)")
    }

    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `only recognised records count`(name: String, seed: UInt64) throws {
        let year = try MadeYear(of: name, seed: seed)
        let recognised = Set(year.records.filter { $0.status == .recognised }.map(\.id))
        let others = year.evaluate().records.filter { !recognised.contains($0.id) }.compactMap(\.assessment)
        #expect(others.allSatisfy { $0.counted == .zero && $0.reason == .notRecognised }, "\(year)")
    }

    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `the standings are the sums of the counted hours`(name: String, seed: UInt64) throws {
        let year = try MadeYear(of: name, seed: seed)
        let evaluation = year.evaluate()
        let assessed = evaluation.records.compactMap(\.assessment)
        for standing in evaluation.subjects {
            let own = assessed.filter { $0.subject.id == standing.subject.id }
            #expect(own.sum(\.counted) + standing.carried == standing.counted, "\(year)")
            #expect(own.sum(\.projected) + standing.carried == standing.projected, "\(year)")
        }
        #expect(evaluation.subjects.sum(\.counted) == evaluation.total.counted, "\(year)")
        #expect(evaluation.subjects.sum(\.projected) == evaluation.projectedTotal, "\(year)")
    }
}

extension Sequence {
    func sum(_ hours: (Element) -> Hours) -> Hours {
        reduce(.zero) { $0 + hours($1) }
    }
}
