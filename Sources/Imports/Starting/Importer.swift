import Documents
import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// Who brings hours or people in, on whose behalf, and what becomes of them.
struct Importer: Sendable {
    let actor: Actor
    /// The office in which they do.
    let office: Office
    let organisation: Organisation
    /// Who decides about hours that wait: the organisation itself, for a provider the HR authority above it.
    let decider: OrganisationID
    /// Whether the operator gives the authority's approval with the import.
    let isApproved: Bool

    /// Who may register the activities that its rows name.
    let registrar: Registrar
    let ground: Ground

    /// - Parameters:
    ///   - organisation: whose batch it is; nil for a new one of the office's own.
    ///   - approve: an authority's approval given with the import.
    /// - Throws: `Refusal` for an account that may not import this kind of sheet.
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
        decider = found.kind == .provider ? try Self.authority(above: found, in: sql) : found.id
        self.registrar = registrar
        isApproved = approve
    }

    /// The HR authority of the region that manages it, or the nearest one above.
    private static func authority(above provider: Organisation, in sql: any SQLReader) throws -> OrganisationID {
        try Organisations.authority(above: provider.managingRegion, in: sql)?.id ?? provider.id
    }

    /// Whether the hours count at once under a policy; if not, they wait for an authority's approval.
    func counts(under policy: Policy) -> Bool {
        isApproved || !policy.recognition.waits(importedBy: registrar)
    }

    var isProvider: Bool { organisation.kind == .provider }

    var isEmployer: Bool { organisation.kind == .employer || organisation.kind == .agency }
}

extension Importer {
    /// The series of a new person: that which the row names, by id or name; else the importing authority's own, else
    /// the usual one.
    func series(_ written: String?) -> String {
        if let written, let found = ground.series.first(where: { $0.id == written || $0.name == written }) {
            return found.id
        }
        return office.series ?? ground.usualSeries
    }

    /// What an hours sheet may hold, year by year, taken from the policies.
    var sheetRules: HoursSheetRules {
        HoursSheetRules { HoursSheetRules.Year($0, registrar: registrar, on: ground) }
    }

    /// Whoever has decided about a batch, or has brought it in, in the office in which they did.
    /// - Throws: `Refusal` for one who may not import any more.
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
    /// Nil for a year that no policy covers.
    init?(_ year: Int, registrar: Registrar, on ground: Ground) {
        guard let policy = try? ground.policy(series: ground.usualSeries, year: year) else { return nil }
        self.init(policy, registrar: registrar)
    }

    /// An employer cannot register what the policy leaves to authorities: that channel alone counts for some series.
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
                    recordLimits: activity.recordLimits
                )
            },
            defaultActivity: policy.recognition.usualActivity[registrar]
        )
    }
}
