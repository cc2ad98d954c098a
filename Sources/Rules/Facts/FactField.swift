/// One thing that a record of an activity must or may say.
public struct FactField: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Hours already counted, or days and minutes: the keys `hours`, or `days`, `halfDays` and `minutes`.
        case time
        /// More than 0, at most two decimals.
        case hours
        /// A whole number from 1 on; 1 where it is left out.
        case count
        /// A whole number from 0 (or `least`) on.
        case whole
        case choice([Choice])
        /// Yes or no; yes where it is left out.
        case flag
    }

    public let key: String
    public let label: String
    public let hint: String
    /// What is counted: 篇, 门, 分; empty where nothing is.
    public let unit: String
    public let kind: Kind
    public let required: Bool
    /// The least whole number.
    public let least: Int
    /// A flag whose no makes the record worth nothing.
    public let noMeansNotPassed: Bool
    /// A time that may be given in half days.
    public let hasHalfDays: Bool
    /// Where its value stands in `BoundFacts`; a time takes four places.
    let slot: Int

    /// Whether options of it say what form, issuer or tags a record has.
    public var marksRecords: Bool {
        guard case .choice(let choices) = kind else { return false }
        return choices.contains { $0.marks != Marks() }
    }

    var slotCount: Int { kind == .time ? 4 : 1 }
}

extension FactField {
    /// The keys that the field reads from the facts of a record.
    public var keys: [String] {
        guard kind == .time else { return [key] }
        return hasHalfDays ? TimeKeys.all : TimeKeys.all.filter { $0 != TimeKeys.halfDays }
    }

    public var choices: [Choice] {
        guard case .choice(let choices) = kind else { return [] }
        return choices
    }
}

/// The names of the values that a time may be given in.
public enum TimeKeys {
    public static let hours = "hours"
    public static let days = "days"
    public static let halfDays = "halfDays"
    public static let minutes = "minutes"
    static let all = [hours, days, halfDays, minutes]
}

/// One of the values among which a person chooses.
public struct Choice: Hashable, Sendable {
    public let id: String
    public let names: Name
    /// What it means for the hours, in Chinese; empty where it means nothing.
    public let note: String
    /// What choosing it marks the record with.
    let marks: Marks

    public var name: String { names.chinese }
}
