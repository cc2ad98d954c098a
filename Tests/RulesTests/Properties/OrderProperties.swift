import Rules
import Testing

@testable import TestSupport

/// An evaluation depends only on the set of records.
@Suite struct OrderProperties {
    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `the order of the records does not matter`(name: String, seed: UInt64) throws {
        var year = try MadeYear(of: name, seed: seed)
        let shuffled = year.with(year.records.shuffled(using: &year.dice))
        #expect(Gist(shuffled.evaluate()) == Gist(year.evaluate()), "\(shuffled)")
    }

    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `removing a record and adding it again changes nothing`(name: String, seed: UInt64) throws {
        var year = try MadeYear(of: name, seed: seed)
        let before = Gist(year.evaluate())
        let removed = year.records.remove(at: year.dice.number(0...year.records.count - 1))
        #expect(year.evaluate().records.contains { $0.id == removed.id } == false, "\(year)")
        year.records.append(removed)
        #expect(Gist(year.evaluate()) == before, "\(year)")
    }

    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `records with faults and records of other years do not affect the others`(name: String, seed: UInt64) throws {
        let year = try MadeYear(of: name, seed: seed)
        // Records of other years may be carried over, or may use up a content.
        guard year.policy.creditYear.carriedYears == 0, !year.policy.duplicates.isEver else { return }
        let all = year.evaluate()
        let assessed = Set(all.records.filter { $0.assessment != nil }.map(\.id))
        let rest = year.with(year.records.filter { assessed.contains($0.id) }).evaluate()
        #expect(rest.subjects == all.subjects, "\(year)")
        #expect(rest.total == all.total, "\(year)")
        #expect(Gist(rest).records == Gist(all).records.filter { assessed.contains($0.key) }, "\(year)")
    }
}
