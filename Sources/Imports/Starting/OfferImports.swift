import Documents
public import Domain
public import Groundwork
import Rules

/// Lists what an account may import, and the choices for its forms.
public struct OfferImports: Sendable {
    public struct Offer: Sendable {
        /// The kinds of sheets, the usual one first. It is never empty.
        public let kinds: [SheetKind]
        /// The present year, to which the lists below apply.
        public let year: Int
        public let subjects: [Option]
        /// The subjects that have their own template. It is empty if one template is for all of them.
        public let templateSubjects: [Option]
        /// The activities whose records state their hours.
        public let activities: [Option]
        /// The id of the activity for rows that name none, or `nil` if every row must name one.
        public let defaultActivity: String?
        /// The series whose policy lets the account register other activities than the usual series.
        public let series: [Option]
        /// Whether the hours wait for an approval before they count.
        public let waits: Bool
    }

    /// A choice: the id in the policy and the Chinese name.
    public struct Option: Hashable, Sendable {
        public let id: String
        public let name: String
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal` if the actor may not import.
    public func callAsFunction(_ actor: Actor) throws(Refusal) -> Offer {
        try ground.access.require(actor, .importSheet(.hours))
        guard let registrar = actor.office?.role.registrar else { throw .notYourRole }
        let year = ground.today.year
        let rules = HoursSheetRules.Year(year, registrar: registrar, on: ground)
        let policy = try? ground.policy(series: ground.usualSeries, year: year)
        let subjects = rules?.subjects.map { Option(id: $0.id, name: $0.names.first ?? $0.id) } ?? []
        return Offer(
            kinds: SheetKind.allCases.filter { kind in ground.access.decide(actor, .importSheet(kind)) == .allowed },
            year: year,
            subjects: subjects,
            templateSubjects: ground.customs.hasTemplatePerSubject
                ? subjects.filter { rules?.only(subject: $0.id) != nil } : [],
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

    /// Returns the activities of the series that a sheet may register, each with the id of the policy.
    private func registrable(_ series: String, _ year: Int, _ registrar: Registrar) -> Set<String> {
        guard let policy = try? ground.policy(series: series, year: year) else { return [] }
        let offered = policy.acceptedActivities(series: series).filter {
            $0.takesHours && $0.registrars.contains(registrar)
        }
        return offered.isEmpty ? [] : Set(offered.map { "\(policy.id) \($0.id)" })
    }
}
