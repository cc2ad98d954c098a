import Rules
import Testing

/// Every policy of the folder, so that a new one is held against the same properties without a new test.
enum ShippedPolicies {
    /// The id with the first year that the values hold for: a policy whose values changed is there more than once.
    static let names = (try? Jiangxi.library().policies.map(name)) ?? []

    static func policy(_ name: String) throws -> Policy {
        try #require(Jiangxi.library().policies.first { self.name($0) == name })
    }

    static func series(of policy: Policy) throws -> [String] {
        try policy.series ?? Jiangxi.library().jurisdiction(policy.jurisdiction)?.series.map(\.id) ?? []
    }

    private static func name(_ policy: Policy) -> String { "\(policy.id) \(policy.firstYear)" }
}
