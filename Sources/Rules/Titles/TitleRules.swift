public import Domain

/// What applications for titles (职称申报) look back on in a jurisdiction.
public struct TitleRules: Hashable, Sendable {
    public let jurisdiction: String
    /// From the lowest to the highest.
    public let levels: [TitleLevel]
    public let windows: [TitleWindow]

    /// The window that fits best: the one for the degree, else the one for everybody.
    public func window(level: String, degree: String?) -> TitleWindow? {
        let fitting = windows.filter { $0.level == level }
        return fitting.first { $0.degree != nil && $0.degree == degree } ?? fitting.first { $0.degree == nil }
    }
}

/// A level of titles: 中级, 副高级 …
public struct TitleLevel: Hashable, Sendable {
    public let id: String
    public let names: Name

    public var name: String { names.chinese }
}

/// How many years an application looks back on, and what it asks of them together.
public struct TitleWindow: Hashable, Sendable {
    public let level: String
    /// Nil for any degree.
    public let degree: String?
    /// The so many years before the year of application.
    public let years: Int
    /// Asked of the sum of all years, besides each year's own requirement.
    public let total: Hours?
    /// By the subject's id.
    public let subjects: [String: Hours]
    public let citation: Citation?

    /// So many years and nothing else, as somebody states them who knows the notice.
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
