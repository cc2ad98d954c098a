import Documents
import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// The actor and the organisation of an import, and the rules that follow from them.
struct Importer: Sendable {
    let actor: Actor
    /// The office in which the actor imports.
    let office: Office
    let organisation: Organisation
    /// The organisation that decides about waiting hours. It is the importing organisation itself, or the HR authority
    /// above a provider.
    let decider: OrganisationID
    /// Whether the authority approves the hours with the import.
    let isApproved: Bool

    /// The registrar that the importer is in policies.
    let registrar: Registrar
    let ground: Ground

    /// - Parameters:
    ///   - organisation: The organisation of the batch, or `nil` for a new batch of the office's own.
    ///   - approve: Whether the authority approves the hours with the import.
    /// - Throws: `Refusal` if the actor may not import this kind of sheet.
    init(
        _ actor: Actor,
        at organisation: OrganisationID? = nil,
        kind: SheetKind,
        approve: Bool,
        _ ground: Ground,
        in sql: any SQLReader
    ) throws {
        try ground.access.require(actor, .importSheet(kind))
        guard let office = actor.office, organisation == nil || office.organisation == organisation,
            let registrar = office.role.registrar, let found = try Organisations.find(office.organisation, in: sql)
        else { throw Refusal.notYourRole }
        self.actor = actor
        self.ground = ground
        self.organisation = found
        self.office = office
        decider = registrar == .provider ? try Self.authority(above: found, in: sql) : found.id
        self.registrar = registrar
        isApproved = approve
    }

    /// Returns the HR authority of the managing region, or of the nearest region above it that has one.
    private static func authority(above provider: Organisation, in sql: any SQLReader) throws -> OrganisationID {
        try Organisations.authority(above: provider.managingRegion, in: sql)?.id ?? provider.id
    }

    /// Returns whether the hours count at once under a policy. If not, they wait for an approval.
    func counts(under policy: Policy) -> Bool {
        isApproved || !policy.recognition.waits(importedBy: registrar)
    }

    var isProvider: Bool { registrar == .provider }

    var isEmployer: Bool { registrar == .employer }
}

extension Importer {
    /// Returns the series of a new person. It is the series that the row names by id or name, or the authority's own
    /// series, or the usual series.
    func series(_ written: String?) -> String {
        if let written, let found = ground.series.first(where: { $0.id == written || $0.name == written }) {
            return found.id
        }
        return office.series ?? ground.usualSeries
    }

    /// The rules for the content of a sheet, which come from the policy of each year.
    var sheetRules: HoursSheetRules {
        HoursSheetRules { HoursSheetRules.Year($0, registrar: registrar, on: ground) }
    }

    /// Creates the importer of a batch: the account that has committed it or else imported it, in the office in which
    /// it did.
    /// - Throws: `Refusal` if the account may not import any longer.
    init(of batch: ImportBatch, _ ground: Ground, in sql: any SQLReader) throws {
        let isCommitted = batch.committedBy != nil
        let actor = try Actor(
            account: batch.committedBy ?? batch.importedBy,
            actingIn: isCommitted ? batch.committedIn : batch.importedIn,
            for: .seeBatch(batch.organisation),
            on: ground,
            in: sql
        )
        try self.init(
            actor,
            at: batch.organisation,
            kind: batch.options.kind,
            approve: batch.options.approve,
            ground,
            in: sql
        )
    }
}

extension HoursSheetRules.Year {
    /// Creates the rules of a year, or returns `nil` if no policy applies to the year.
    init?(_ year: Int, registrar: Registrar, on ground: Ground) {
        guard let policy = try? ground.policy(series: ground.usualSeries, year: year) else { return nil }
        self.init(policy, registrar: registrar)
    }

    /// Creates the rules of a policy. An employer cannot register the activities that the policy leaves to authorities.
    init(_ policy: Policy, registrar: Registrar) {
        self.init(
            subjects: policy.subjects.map { HoursSheetRules.Subject(id: $0.id, name: $0.name) },
            activities: policy.activities.filter { registrar != .employer || $0.registrars.contains(.employer) }.map {
                activity in
                HoursSheetRules.Activity(
                    id: activity.id,
                    name: activity.name,
                    takesHours: activity.takesHours,
                    subjects: activity.fixedSubject.map { [$0] },
                    recordLimits: activity.recordLimits,
                    formerNames: activity.formerNames
                )
            },
            defaultActivity: policy.recognition.usualActivity[registrar]
        )
    }
}
