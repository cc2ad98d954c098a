import Documents
public import Domain
public import Groundwork
import Rules

/// Tells what an account may bring in, and from what the forms for it let people choose.
public struct OfferImports: Sendable {
    public struct View: Sendable {
        /// Never empty, the usual one first.
        public let kinds: [SheetKind]
        /// This business year, for which the lists below hold.
        public let year: Int
        public let subjects: [Option]
        /// Kinds of activity that simply state their hours.
        public let activities: [Option]
        /// The activity of rows that name none, by its id; nil where the policy wants every row to name it.
        public let defaultActivity: String?
        /// Series whose policy lets the account register other kinds of activity than people's in general.
        public let series: [Option]
        /// Whether the hours wait for an authority's approval before they count.
        public let waits: Bool
    }

    /// Something to choose: the policy's id and its Chinese name.
    public struct Option: Hashable, Sendable {
        public let id: String
        public let name: String
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal` for an account that may not import at all.
    public func callAsFunction(_ actor: Actor) throws(Refusal) -> View {
        try ground.access.require(actor, .importSheet(.hours))
        guard let registrar = actor.office?.role.registrar else { throw .notYourRole }
        let year = ground.today.year
        let rules = HoursSheetRules.Year(year, registrar: registrar, on: ground)
        let policy = try? ground.policy(series: ground.usualSeries, year: year)
        return View(
            kinds: SheetKind.allCases.filter { kind in ground.access.decide(actor, .importSheet(kind)) == .allowed },
            year: year,
            subjects: rules?.subjects.map { Option(id: $0.id, name: $0.names.first ?? $0.id) } ?? [],
            activities: rules?.activities.filter(\.takesHours).map { Option(id: $0.id, name: $0.name) } ?? [],
            defaultActivity: rules?.defaultActivity,
            series: seriesApart(year: year, registrar: registrar),
            waits: policy?.recognition.waits(importedBy: registrar) ?? false
        )
    }
}

extension OfferImports {
    private func seriesApart(year: Int, registrar: Registrar) -> [OfferImports.Option] {
        let usual = registrable(ground.usualSeries, year, registrar)
        return ground.series.compactMap { series in
            let own = registrable(series.id, year, registrar)
            return own.isEmpty || own == usual ? nil : OfferImports.Option(id: series.id, name: series.name)
        }
    }

    /// The policy of a series, and what of it may be registered by a sheet.
    private func registrable(_ series: String, _ year: Int, _ registrar: Registrar) -> Set<String> {
        guard let policy = try? ground.policy(series: series, year: year) else { return [] }
        let offered = policy.acceptedActivities(series: series).filter {
            $0.takesHours && $0.registrars.contains(registrar)
        }
        return offered.isEmpty ? [] : Set(offered.map { "\(policy.id) \($0.id)" })
    }
}
