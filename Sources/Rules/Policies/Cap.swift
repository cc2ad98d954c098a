public import Domain

/// The most that some records count together.
public struct Cap: Hashable, Sendable {
    /// What it is called where it stands for itself; nil for a cap of one activity.
    public let names: Name?
    public let limit: Limit
    public let filter: Filter
    public let window: Window
    public let citation: Citation
    /// Where it stands in the file, for the checker.
    let line: Int

    public enum Limit: Hashable, Sendable {
        case hours(Hours)
        /// A part of what is required in all, or in the subject at a place.
        case share(Fraction, ofSubject: Int?)
    }

    /// What the cap holds over.
    public enum Window: String, CaseIterable, Sendable {
        /// One record.
        case item
        /// Records of the same content.
        case occasion
        case day
        case year
        case cycle
    }

    /// The only subject that it holds for; nil where all share it.
    public var subject: Int? {
        filter.subjects == .max ? nil : filter.subjects.trailingZeroBitCount
    }

    /// The limit where it is absolute.
    public var hours: Hours? {
        guard case .hours(let hours) = limit else { return nil }
        return hours
    }
}
