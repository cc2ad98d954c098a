public import Domain

/// The rules of one jurisdiction for a span of credit years, checked and ready to be applied.
public struct Policy: Sendable {
    let rules: PolicyRules

    init(_ rules: PolicyRules) {
        self.rules = rules
    }

    public var id: String { rules.id }
    public var title: String { rules.title }
    public var jurisdiction: String { rules.jurisdiction }
    /// The first credit year that it holds for.
    public var firstYear: Int { rules.firstYear }
    /// The last one; nil where none is set.
    public var lastYear: Int? { rules.lastYear }
    /// Whether every figure was taken from the text of the law or a faithful copy.
    public var isVerified: Bool { rules.isVerified }
    public var sources: [Source] { rules.sources }
    public var subjects: [Subject] { rules.subjects }
    public var totalRequired: Hours { rules.totalRequired }
    public var activities: [Activity] { rules.activities }
    public var channels: [Channel] { rules.channels }
    public var makeupReasons: [Choice] { rules.makeupReasons }
    public var openChoices: [OpenChoice] { rules.openChoices }
    public var articles: GeneralArticles { rules.articles }
    public var clock: StudyClock { rules.clock }
    public var rounding: Rounding { rules.rounding }

    public func activity(_ id: String) -> Activity? {
        rules.activityIndex[id].map { rules.activities[$0] }
    }

    public func subject(_ id: String) -> Subject? {
        subjects.first { $0.id == id }
    }

    /// The activities that count for people of the series: all, unless the series has its own channel.
    public func acceptedActivities(series: String) -> [Activity] {
        guard let channel = rules.channel(of: series) else { return activities }
        return activities.filter { channel.accepts.contains($0.id) }
    }

    /// The series' own channel, where it has one.
    public func channel(series: String) -> Channel? {
        rules.channel(of: series)
    }
}
