public import Domain

/// A province, or the nation: it lists its title series (职称系列), and owns policies.
public struct Jurisdiction: Hashable, Sendable {
    public let id: String
    public let name: String
    public let series: [Series]
    /// With the regions that the jurisdiction adds; nil where it adds none.
    let grownTree: RegionTree?

    /// Which region lies in which here.
    public var regions: RegionTree { grownTree ?? .shipped }

    public func series(_ id: String) -> Series? {
        series.first { $0.id == id }
    }
}

/// A title series: health, accounting, school teaching …
public struct Series: Hashable, Sendable {
    public let id: String
    public let name: String
    /// Whether it stands for every series that the jurisdiction does not list.
    public let isRemainder: Bool
}

/// Why there is no policy for a person's year.
public enum PolicyRefusal: Error, Hashable, Sendable {
    case noPolicy
    case unknownSeries
    /// A year is said to be emptied, and the policy has no rule that empties one.
    case noSanction

    /// The code of the evaluate contract.
    public var code: String {
        switch self {
        case .noPolicy: "no-policy"
        case .unknownSeries: "unknown-series"
        case .noSanction: "invalid-case"
        }
    }
}
