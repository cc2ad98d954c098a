/// One thing that a record of an activity must or may say.
public struct FactField: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Hours already counted, or days and minutes: the keys `hours`, or `days` and `minutes`.
        case time
        /// More than 0, at most two decimals.
        case hours
        /// A whole number from 1 on; 1 where it is left out.
        case count
        /// A whole number from 0 on.
        case whole
        case choice([Choice])
        /// Yes or no; yes where it is left out. No makes the record worth nothing.
        case flag
    }

    public let key: String
    public let label: String
    public let hint: String
    public let kind: Kind
    public let required: Bool
}

extension FactField {
    /// The keys that the field reads from the facts of a record.
    public var keys: [String] { kind == .time ? TimeKeys.all : [key] }
}

/// The names of the three values that a time may be given in.
public enum TimeKeys {
    public static let hours = "hours"
    public static let days = "days"
    public static let minutes = "minutes"
    static let all = [hours, days, minutes]
}

/// One of the values among which a person chooses.
public struct Choice: Hashable, Sendable {
    public let id: String
    public let name: String
    /// What it means for the hours, in Chinese; empty where it means nothing.
    public let note: String
}
