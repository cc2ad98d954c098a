public import Domain

/// The years that applications for titles (职称申报) look back on in a jurisdiction.
public struct TitleRules: Hashable, Sendable {
    /// The id of the jurisdiction.
    public let jurisdiction: String
    /// The levels of titles, from the lowest to the highest.
    public let levels: [TitleLevel]
    /// The windows for levels and degrees.
    public let windows: [TitleWindow]

    /// The window for the level and the degree, or else for the level and any degree; `nil` if there is none.
    public func window(level: String, degree: String?) -> TitleWindow? {
        let fitting = windows.filter { $0.level == level }
        return fitting.first { $0.degree != nil && $0.degree == degree } ?? fitting.first { $0.degree == nil }
    }
}

/// A level of titles: 中级, 副高级 …
public struct TitleLevel: Hashable, Sendable {
    /// The id of the level.
    public let id: String
    /// The names of the level.
    public let names: Name

    /// The Chinese name of the level.
    public var name: String { names.chinese }
}

/// The years that an application looks back on, and the requirements for all of them together.
public struct TitleWindow: Hashable, Sendable {
    /// The id of the level.
    public let level: String
    /// The id of the degree; `nil` for any.
    public let degree: String?
    /// The number of years before the year of application.
    public let years: Int
    /// The hours required in total over all years, besides each year's own requirement; `nil` if there are none.
    public let total: Hours?
    /// The hours required in subjects over all years, by the subject's id.
    public let subjects: [String: Hours]
    /// The article; `nil` if none is known.
    public let citation: Citation?

    /// Creates a window with a number of years and no further requirement, as users state it themselves.
    public init(years: Int, level: String = "") {
        self.init(level: level, degree: nil, years: years, total: nil, subjects: [:], citation: nil)
    }

    init(level: String, degree: String?, years: Int, total: Hours?, subjects: [String: Hours], citation: Citation?) {
        self.level = level
        self.degree = degree
        self.years = years
        self.total = total
        self.subjects = subjects
        self.citation = citation
    }
}
