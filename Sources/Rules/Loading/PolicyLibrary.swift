/// All jurisdictions and policies of a folder, checked.
public struct PolicyLibrary: Sendable {
    public let jurisdictions: [Jurisdiction]
    /// A policy whose values changed stands here once for each span of years, the oldest first.
    public let policies: [Policy]
    /// What title applications look back on, by jurisdiction.
    public let titles: [TitleRules]

    init(jurisdictions: [Jurisdiction], policies: [Policy], titles: [TitleRules]) {
        self.jurisdictions = jurisdictions
        self.policies = policies
        self.titles = titles
    }

    /// Reads `<jurisdiction>/jurisdiction.yaml` and `<jurisdiction>/<policy>/policy.yaml`. The failure carries
    /// every problem of every file.
    public static func load(directory: String) throws(PolicyLoadFailure) -> PolicyLibrary {
        try LibraryReader(folder: PolicyFolder(path: directory)).read()
    }

    public func jurisdiction(_ id: String) -> Jurisdiction? {
        jurisdictions.first { $0.id == id }
    }

    /// The policy that holds for people of the series in the credit year. `noPolicy` where the jurisdiction has
    /// none for the year; else `unknownSeries` where it does not list the series.
    public func policy(jurisdiction: String, series: String, year: Int) throws(PolicyRefusal) -> Policy {
        let inForce = policies.filter { $0.jurisdiction == jurisdiction && $0.holds(in: year) }
        guard !inForce.isEmpty else { throw .noPolicy }
        guard self.jurisdiction(jurisdiction)?.series(series) != nil else { throw .unknownSeries }
        guard let policy = inForce.first(where: { $0.holds(for: series) }) else { throw .noPolicy }
        return policy
    }

    /// The subjects that hours of the jurisdiction's people may count in, each id once; those of the policies in force
    /// in the year come first. One id may be called differently by two policies: the first one's name is given.
    public func subjects(jurisdiction: String, year: Int? = nil) -> [Subject] {
        let own = policies.filter { $0.jurisdiction == jurisdiction && (year.map($0.holds) ?? true) }
        var known: Set<String> = []
        return own.flatMap(\.subjects).filter { known.insert($0.id).inserted }
    }
}

extension Policy {
    func holds(for series: String) -> Bool {
        self.series?.contains(series) ?? true
    }

    /// Whether there is a series and a year for which both hold.
    func overlaps(_ other: Policy) -> Bool {
        guard jurisdiction == other.jurisdiction, firstYear <= other.lastYear ?? .max,
            other.firstYear <= lastYear ?? .max
        else { return false }
        guard let series, let others = other.series else { return true }
        return !Set(series).isDisjoint(with: others)
    }
}
