import Documents
public import Domain
public import Groundwork
import Rules
import Threads

/// Writes the sheet that users download, fill in and upload. There is one for each kind of sheet, series and year.
public struct WriteTemplate: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameters:
    ///   - series: The id of the series whose policy provides the lists.
    ///   - subject: The id of the only subject that may be chosen, or `nil` for all.
    /// - Returns: `false` if no policy applies to the series and year, if the policy has no such subject, or if it lets
    ///   the office register nothing.
    /// - Throws: `Refusal` if the actor may not import. Any error of the writer.
    public func callAsFunction(
        _ actor: Actor,
        kind: SheetKind = .hours,
        series: String? = nil,
        subject: String? = nil,
        year: Int,
        to path: String
    ) async throws -> Bool {
        try ground.access.require(actor, .importSheet(kind))
        let series = series ?? ground.usualSeries
        guard let registrar = actor.office?.role.registrar,
            let all = rules(of: kind, series: series, year: year, registrar: registrar),
            let rules = subject.map({ all.only(subject: $0) }) ?? all
        else { return false }
        let names = ground.policies.jurisdiction(ground.jurisdiction)?.series.map(\.name) ?? []
        try await ground.crew.run {
            try HoursSheetTemplate.write(path: path, kind: kind, year: year, rules: rules, series: names)
        }
        return true
    }

    /// Returns the name of the file, such as `学时表模板-卫生-2026年度.xlsx`. The name for a roster has neither series nor year.
    /// The name for one subject begins with it: `公需科目学时表模板-2026年度.xlsx`.
    public func fileName(kind: SheetKind, series: String? = nil, subject: String? = nil, year: Int) -> String {
        let name = (subject.flatMap { ground.subjectNames[$0] } ?? "") + kind.chineseName + "模板"
        guard kind != .roster else { return "\(name).xlsx" }
        guard let series, series != ground.usualSeries else { return "\(name)-\(year)年度.xlsx" }
        return "\(name)-\(ground.seriesName(series))-\(year)年度.xlsx"
    }

    /// Returns the subjects and activities of the policy that the importer may register for the series.
    private func rules(of kind: SheetKind, series: String, year: Int, registrar: Registrar) -> HoursSheetRules.Year? {
        guard kind != .roster else {
            return HoursSheetRules.Year(subjects: [], activities: [], defaultActivity: nil)
        }
        guard let policy = try? ground.policy(series: series, year: year) else { return nil }
        let offered = policy.acceptedActivities(series: series).filter {
            $0.takesHours && $0.registrars.contains(registrar)
        }
        guard !offered.isEmpty else { return nil }
        let all = HoursSheetRules.Year(policy, registrar: registrar)
        let ids = Set(offered.map(\.id))
        return HoursSheetRules.Year(
            subjects: all.subjects,
            activities: all.activities.filter { ids.contains($0.id) },
            defaultActivity: all.defaultActivity.flatMap { ids.contains($0) ? $0 : nil }
        )
    }
}
