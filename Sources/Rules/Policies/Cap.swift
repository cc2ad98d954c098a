public import Domain

/// A cap: the most hours that certain records count together.
public struct Cap: Hashable, Sendable {
    /// The names of a cap of the policy; `nil` for a cap of one activity.
    public let names: Name?
    /// The limit.
    public let limit: Limit
    /// The records that the cap applies to.
    public let filter: Filter
    /// The span over which hours are added up.
    public let window: Window
    /// The article of the cap.
    public let citation: Citation
    /// The line in the file, for messages.
    let line: Int

    /// The largest amount.
    public enum Limit: Hashable, Sendable {
        /// An amount in the policy's unit.
        case hours(Hours)
        /// A part of the total requirement, or of the requirement in the subject at a place.
        case share(Fraction, ofSubject: Int?)
    }

    /// The span over which a cap adds up hours.
    public enum Window: String, CaseIterable, Sendable {
        /// One record.
        case item
        /// Records of the same content.
        case occasion
        /// Records completed on the same day.
        case day
        /// Records of the same credit year.
        case year
        /// Records of the same cycle.
        case cycle
    }

    /// The place of the only subject that the cap applies to; `nil` if it applies to all.
    public var subject: Int? {
        filter.subjects == .max ? nil : filter.subjects.trailingZeroBitCount
    }

    /// The limit in hours; `nil` if it is a share.
    public var hours: Hours? {
        guard case .hours(let hours) = limit else { return nil }
        return hours
    }
}
