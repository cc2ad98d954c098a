/// One fact that a record of an activity must or may state.
public struct FactField: Hashable, Sendable {
    /// The kinds of values that a fact can have.
    public enum Kind: Hashable, Sendable {
        /// Hours, or days and minutes: the keys `hours`, or `days`, `halfDays` and `minutes`.
        case time
        /// Hours above 0 with at most two decimals.
        case hours
        /// A whole number, at least 1; 1 if it is not stated.
        case count
        /// A whole number, at least 0 (or `least`).
        case whole
        /// One of several options.
        case choice([Choice])
        /// Yes or no; yes if it is not stated.
        case flag
    }

    /// The key in the facts of a record.
    public let key: String
    /// The name of the fact, in Chinese.
    public let label: String
    /// Advice on how to fill in the fact, in Chinese; empty if there is none.
    public let hint: String
    /// The unit of the number: 篇, 门, 分; empty if there is none.
    public let unit: String
    /// The kind of value.
    public let kind: Kind
    /// Whether a record must state the fact.
    public let required: Bool
    /// The smallest whole number allowed.
    public let least: Int
    /// Whether "no" means that the examination was not passed, so that the record is worth nothing.
    public let noMeansNotPassed: Bool
    /// Whether a time may be stated in half days.
    public let hasHalfDays: Bool
    /// The place of the value in `BoundFacts`; a time takes four places.
    let slot: Int

    /// Whether the chosen option decides the form, the issuer or the tags of a record.
    public var marksRecords: Bool {
        guard case .choice(let choices) = kind else { return false }
        return choices.contains { $0.marks != Marks() }
    }

    var slotCount: Int { kind == .time ? 4 : 1 }
}

extension FactField {
    /// The keys that the field reads from a record's facts.
    public var keys: [String] {
        guard kind == .time else { return [key] }
        return hasHalfDays ? TimeKeys.all : TimeKeys.all.filter { $0 != TimeKeys.halfDays }
    }

    /// The options of a choice; empty for other kinds.
    public var choices: [Choice] {
        guard case .choice(let choices) = kind else { return [] }
        return choices
    }
}

/// The keys of the values in which a time may be stated.
public enum TimeKeys {
    /// Hours.
    public static let hours = "hours"
    /// Whole days.
    public static let days = "days"
    /// Half days.
    public static let halfDays = "halfDays"
    /// Minutes.
    public static let minutes = "minutes"
    static let all = [hours, days, halfDays, minutes]
}

/// One option of a choice.
public struct Choice: Hashable, Sendable {
    /// The id of the option.
    public let id: String
    /// The names of the option.
    public let names: Name
    /// The option's effect on the hours, in Chinese; empty if it has none.
    public let note: String
    /// The marks that a record gets from this option.
    let marks: Marks

    /// The Chinese name of the option.
    public var name: String { names.chinese }
}
