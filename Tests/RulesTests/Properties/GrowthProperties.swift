import Domain
import Rules
import Testing

/// A further recognised record never lowers the total, and a sanctioned year counts nothing.
///
/// This holds only for the total: under a cap that subjects share, an earlier record of one subject can take room from
/// a later record of another.
@Suite struct GrowthProperties {
    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `a further recognised record never lowers the total`(name: String, seed: UInt64) throws {
        var year = try MadeYear(of: name, seed: seed)
        let before = year.evaluate()
        let further = RecordMaker(policy: year.policy, year: year.year).sound("further", &year.dice)
        // A record with a shared content may replace another.
        guard year.policy.content(of: further) == nil else { return }
        year.records.append(further)
        let after = year.evaluate()
        #expect(after.total.counted >= before.total.counted, "\(year)")
    }

    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `nothing counts if every year was emptied`(name: String, seed: UInt64) throws {
        let year = try MadeYear(of: name, seed: seed)
        let evaluation = year.evaluate(sanctioned: Set(year.evaluate().years))
        #expect(evaluation.total.counted == .zero, "\(year)")
        #expect(evaluation.projectedTotal == .zero, "\(year)")
        #expect(evaluation.subjects.allSatisfy { $0.counted == .zero && $0.projected == .zero }, "\(year)")
        #expect(evaluation.records.allSatisfy { ($0.assessment?.counted ?? .zero) == .zero }, "\(year)")
        #expect(Gist(evaluation).records.keys == Gist(year.evaluate()).records.keys, "\(year)")
    }

    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `a projection equals the result after all pending records are recognised`(name: String, seed: UInt64) throws {
        let year = try MadeYear(of: name, seed: seed)
        let before = year.evaluate()
        let after = year.with(year.records.map(\.asRecognised)).evaluate()
        #expect(before.projectedTotal == after.total.counted, "\(year)")
        #expect(before.projectedMet == after.met, "\(year)")
        #expect(before.subjects.map(\.projected) == after.subjects.map(\.counted), "\(year)")
        #expect(
            before.records.map { $0.assessment?.projected } == after.records.map { $0.assessment?.counted },
            "\(year)"
        )
    }

    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `a projection is never below the counted hours`(name: String, seed: UInt64) throws {
        var year = try MadeYear(of: name, seed: seed)
        // A pending record may replace another with the same content, and then find its own cap full.
        for place in year.records.indices { year.records[place].content = nil }
        let evaluation = year.evaluate()
        #expect(evaluation.projectedTotal >= evaluation.total.counted, "\(year)")
    }
}

extension RecordInput {
    fileprivate var asRecognised: RecordInput {
        var record = self
        if record.status == .submitted { record.status = .recognised }
        return record
    }
}
