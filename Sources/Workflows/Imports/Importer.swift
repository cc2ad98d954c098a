import Documents
import Domain
import Rules
import SQLDatabase
import Store

/// Who brings hours in, on whose behalf, and what becomes of them.
struct Importer: Sendable {
    let actor: Actor
    let organisation: Organisation
    /// The activity of rows that name none.
    let defaultActivity: String
    /// Whether the operator gives the authority's approval with the import.
    let isApproved: Bool

    /// Who may register the activities that its rows name.
    let registrar: Registrar

    /// - Parameters:
    ///   - organisation: on whose behalf; nil for the first that the account may import for.
    ///   - approve: an authority's approval given with the import.
    /// - Throws: `Refusal` for an account that may not import.
    init(_ actor: Actor, at organisation: OrganisationID? = nil, approve: Bool, in sql: any SQLReader) throws {
        try Access.require(actor, .importHours)
        let assignment = actor.assignments.first {
            $0.role.bringsHoursIn && (organisation == nil || $0.organisation == organisation)
        }
        guard let assignment, let found = try Organisations.find(assignment.organisation, in: sql)
        else { throw Refusal.notYourRole }
        self.actor = actor
        self.organisation = found
        defaultActivity = assignment.role.defaultActivity
        registrar = assignment.role.registrar
        isApproved = approve
    }

    /// Whether the hours count at once under a policy; if not, they wait for the organisation's approval.
    func counts(under policy: Policy) -> Bool {
        isApproved || !policy.recognition.waits(importedBy: registrar)
    }

    var isEmployer: Bool { organisation.kind == .employer || organisation.kind == .agency }
}

extension Ground {
    /// What an hours sheet may hold, year by year, taken from the policies.
    func sheetRules(for importer: Importer) -> HoursSheetRules {
        HoursSheetRules {
            sheetRules(year: $0, defaultActivity: importer.defaultActivity, registrar: importer.registrar)
        }
    }

    /// Nil for a year that no policy covers.
    func sheetRules(year: Int, defaultActivity: String, registrar: Registrar) -> HoursSheetRules.Year? {
        let policy = try? policies.policy(jurisdiction: jurisdiction, series: "general", year: year)
        return policy.map { HoursSheetRules.Year($0, defaultActivity: defaultActivity, registrar: registrar) }
    }
}

extension HoursSheetRules.Year {
    /// An employer cannot register what the policy leaves to authorities: that channel alone counts for some series.
    init(_ policy: Policy, defaultActivity: String, registrar: Registrar) {
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
            defaultActivity: defaultActivity
        )
    }
}

extension Activity {
    /// Whether a record may simply state its hours.
    var takesHours: Bool {
        facts.contains { $0.kind == .time || $0.kind == .hours }
    }

    var fixedSubject: String? {
        if case .fixed(let subject) = subject { subject } else { nil }
    }
}

extension Role {
    /// What a sheet's row is when it does not say: the contract of the hours sheet.
    var defaultActivity: String {
        switch self {
        case .employerClerk, .providerClerk: "institution-training"
        case .hrAuthority, .industryAuthority: "authority-import"
        }
    }

    var registrar: Registrar {
        switch self {
        case .employerClerk: .employer
        case .providerClerk: .provider
        case .hrAuthority, .industryAuthority: .authority
        }
    }
}
