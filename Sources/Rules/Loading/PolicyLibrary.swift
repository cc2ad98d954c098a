/// The jurisdictions and policies of a folder, read and checked.
public struct PolicyLibrary: Sendable {
    /// The jurisdictions.
    public let jurisdictions: [Jurisdiction]
    /// The editions of all policies. A policy whose values change has one edition for each span of years, oldest first.
    public let policies: [Policy]
    /// The rules for title applications, one value for each jurisdiction that has them.
    public let titles: [TitleRules]
    /// A short mark of the files. Other files have another mark.
    public let mark: String

    init(jurisdictions: [Jurisdiction], policies: [Policy], titles: [TitleRules], mark: String) {
        self.jurisdictions = jurisdictions
        self.policies = policies
        self.titles = titles
        self.mark = mark
    }

    /// Reads `<jurisdiction>/jurisdiction.yaml` and `<jurisdiction>/<policy>/policy.yaml`.
    ///
    /// - Throws: `PolicyLoadFailure` with every problem of every file.
    public static func load(directory: String) throws(PolicyLoadFailure) -> PolicyLibrary {
        try LibraryReader(folder: PolicyFolder(path: directory)).read()
    }

    /// The jurisdiction with this id; `nil` if there is none.
    public func jurisdiction(_ id: String) -> Jurisdiction? {
        jurisdictions.first { $0.id == id }
    }

    /// Returns the policy for people of the series in the credit year.
    ///
    /// - Throws: `PolicyRefusal.noPolicy` if the jurisdiction has no policy for the year or the series, or
    ///   `unknownSeries` if the jurisdiction does not list the series.
    public func policy(jurisdiction: String, series: String, year: Int) throws(PolicyRefusal) -> Policy {
        let inForce = policies.filter { $0.jurisdiction == jurisdiction && $0.holds(in: year) }
        guard !inForce.isEmpty else { throw .noPolicy }
        guard self.jurisdiction(jurisdiction)?.series(series) != nil else { throw .unknownSeries }
        guard let policy = inForce.first(where: { $0.holds(for: series) }) else { throw .noPolicy }
        return policy
    }

    /// The subjects of the jurisdiction's policies, each id once. If a year is given, only the policies of that year.
    /// If two policies name a subject differently, the first name is used.
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

    /// Whether both policies apply to the same series in the same year.
    func overlaps(_ other: Policy) -> Bool {
        guard jurisdiction == other.jurisdiction, firstYear <= other.lastYear ?? .max,
            other.firstYear <= lastYear ?? .max
        else { return false }
        guard let series, let others = other.series else { return true }
        return !Set(series).isDisjoint(with: others)
    }
}
