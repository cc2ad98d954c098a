import Rules
import Testing

/// All shipped policies, so that a new policy is tested for the same properties without a new test.
enum ShippedPolicies {
    /// The id and the first year of each edition. A policy whose values change has several editions.
    static let names = (try? Jiangxi.library().policies.map(name)) ?? []

    static func policy(_ name: String) throws -> Policy {
        try #require(Jiangxi.library().policies.first { self.name($0) == name })
    }

    static func series(of policy: Policy) throws -> [String] {
        try policy.series ?? Jiangxi.library().jurisdiction(policy.jurisdiction)?.series.map(\.id) ?? []
    }

    private static func name(_ policy: Policy) -> String { "\(policy.id) \(policy.firstYear)" }
}
