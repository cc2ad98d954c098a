import Domain
import Rules
import Testing

/// Tests of the generator: a property would mean nothing if no record of the generated years counted.
@Suite struct GeneratorTests {
    @Test func `there are shipped policies to test`() throws {
        #expect(try Jiangxi.library().policies.isEmpty == false)
        #expect(ShippedPolicies.names.isEmpty == false)
    }

    @Test(arguments: ShippedPolicies.names)
    func `every activity counts in some generated year`(name: String) throws {
        var missing = Set(try ShippedPolicies.policy(name).activities.map(\.id))
        for seed in UInt64(1)...120 where !missing.isEmpty {
            let outcomes = try MadeYear(of: name, seed: seed).evaluate().records.compactMap(\.assessment)
            missing.subtract(outcomes.filter { $0.counted > .zero }.map(\.activity.id))
        }
        #expect(missing.isEmpty)
    }

    @Test(arguments: ShippedPolicies.names)
    func `some generated records have faults, and some belong to other years`(name: String) throws {
        let years = try (UInt64(1)...30).map { try MadeYear(of: name, seed: $0) }
        let evaluations = years.map { $0.evaluate() }
        #expect(Set(evaluations.flatMap(\.records).compactMap(\.fault?.code)).count > 3)
        #expect(zip(years, evaluations).contains { $0.records.count > $1.records.count })
    }

    @Test func `the same seed makes the same year`() throws {
        let name = try #require(ShippedPolicies.names.first)
        #expect(try MadeYear(of: name, seed: 7).description == MadeYear(of: name, seed: 7).description)
        #expect(try MadeYear(of: name, seed: 7).description != MadeYear(of: name, seed: 8).description)
    }
}
