public import Domain

/// A province or the nation. It has title series (职称系列) and policies.
public struct Jurisdiction: Hashable, Sendable {
    /// The id of the jurisdiction.
    public let id: String
    /// The Chinese name.
    public let name: String
    /// The title series.
    public let series: [Series]
    /// The code of the region that it governs; `nil` for the nation, or if the file does not say it.
    public let region: RegionCode?
    /// What its offices, documents and demo are called.
    public let customs: Customs
    /// The region tree with the regions that the jurisdiction adds; `nil` if it adds none.
    let grownTree: RegionTree?

    /// The region tree of the jurisdiction.
    public var regions: RegionTree { grownTree ?? .shipped }

    /// The series with this id; `nil` if there is none.
    public func series(_ id: String) -> Series? {
        series.first { $0.id == id }
    }
}

/// A title series: health, accounting, school teaching …
public struct Series: Hashable, Sendable {
    /// The id of the series.
    public let id: String
    /// The Chinese name.
    public let name: String
    /// Whether it stands for all series that the jurisdiction does not list.
    public let isRemainder: Bool
}

/// The reason why no policy applies to a person's year.
public enum PolicyRefusal: Error, Hashable, Sendable {
    /// The jurisdiction has no policy for the year or the series.
    case noPolicy
    /// The jurisdiction does not list the series.
    case unknownSeries
    /// The case says that the year was emptied, but the policy has no such rule.
    case noSanction

    /// The code in the evaluate contract.
    public var code: String {
        switch self {
        case .noPolicy: "no-policy"
        case .unknownSeries: "unknown-series"
        case .noSanction: "invalid-case"
        }
    }
}
