import Domain
import Rules
import Testing

/// More that is recognised is never worth less; a sanction is worth nothing.
///
/// Only of the total: under a cap that subjects share, an earlier record of one takes room from a later one of another.
@Suite struct GrowthProperties {
    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `a further recognised record never lowers the total`(name: String, seed: UInt64) throws {
        var year = try MadeYear(of: name, seed: seed)
        let before = year.evaluate()
        let further = RecordMaker(policy: year.policy, year: year.year).sound("further", &year.dice)
        // One that shares a content may take the place of another.
        guard year.policy.content(of: further) == nil else { return }
        year.records.append(further)
        let after = year.evaluate()
        #expect(after.total.counted >= before.total.counted, "\(year)")
    }

    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `where every year was emptied nothing counts`(name: String, seed: UInt64) throws {
        let year = try MadeYear(of: name, seed: seed)
        let evaluation = year.evaluate(sanctioned: Set(year.evaluate().years))
        #expect(evaluation.total.counted == .zero, "\(year)")
        #expect(evaluation.projectedTotal == .zero, "\(year)")
        #expect(evaluation.subjects.allSatisfy { $0.counted == .zero && $0.projected == .zero }, "\(year)")
        #expect(evaluation.records.allSatisfy { ($0.assessment?.counted ?? .zero) == .zero }, "\(year)")
        #expect(Gist(evaluation).records.keys == Gist(year.evaluate()).records.keys, "\(year)")
    }

    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `a projection is what recognising every pending record brings`(name: String, seed: UInt64) throws {
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
    func `a projection is never below what counts already`(name: String, seed: UInt64) throws {
        var year = try MadeYear(of: name, seed: seed)
        // A pending record may take a content over, and then find the cap of its own activity full.
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
