/// Who may do what. Every workflow asks here; nobody else decides.
public struct Access: Sendable {
    /// By which it is told what lies in an authority's region.
    private let regions: RegionTree

    public init(_ regions: RegionTree) {
        self.regions = regions
    }

    public func decide(_ actor: Actor, _ intention: Intention) -> Decision {
        switch intention {
        case .seeYear(let scope):
            owns(actor, scope) || looksAfter(actor, scope) ? .allowed : .refused(.notYours)
        case .declare(let scope), .issueCertificate(let scope):
            owns(actor, scope) ? .allowed : .refused(.notYours)
        case .recognise(let scope, let organisation):
            recognise(actor, scope, organisation)
        case .managePerson(let scope):
            manage(actor, scope)
        case .requestReversal(let scope), .keepFacts(let scope):
            changeForPerson(actor, scope)
        case .confirmReversal(let scope, let requester):
            confirmReversal(actor, scope, requester)
        case .sanction(let scope), .manageOfficial(let scope):
            actAsAuthority(actor, scope)
        case .workAtDesk:
            actor.isOfficial ? .allowed : .refused(.notYourRole)
        case .importSheet(let kind):
            actor.assignments.contains { $0.role.bringsIn(kind) } ? .allowed : .refused(.notYourRole)
        case .exportPeople:
            (try? PeopleScope(actor)) == nil ? .refused(.notYourRole) : .allowed
        case .importHoursFor(let scope):
            importFor(actor, scope)
        case .seeBatch(let organisation):
            seeBatch(actor, organisation)
        case .approveBatch(let organisation):
            approveBatch(actor, organisation)
        case .requestUndo(let organisation):
            seeBatch(actor, organisation)
        case .seeUndo(let organisation, let region), .continueUndo(let organisation, let region):
            seeUndo(actor, organisation, region)
        case .confirmUndo(let organisation, let region, let requester, let touchesOwnHours):
            confirmUndo(actor, organisation, region, requester, touchesOwnHours)
        case .keepTrainings(let provider):
            keepTrainings(actor, provider)
        }
    }

    /// Whether there is no region beyond this one: whoever watches it watches everybody.
    public func isTop(_ region: RegionCode) -> Bool { regions.parent(of: region) == nil }

    /// Throws the refusal, for workflows that go on only when allowed.
    public func require(_ actor: Actor, _ intention: Intention) throws(Refusal) {
        if case .refused(let refusal) = decide(actor, intention) { throw refusal }
    }

    /// What a person declares waits at the employer; what an authority imported waits at the authority.
    private func recognise(
        _ actor: Actor,
        _ scope: PersonScope,
        _ organisation: OrganisationID?
    ) -> Decision {
        guard actor.decides else { return .refused(.notYourRole) }
        guard let organisation, decidesAt(actor, organisation) else { return .refused(.notYours) }
        return owns(actor, scope) ? .refused(.ownDeclaration) : .allowed
    }

    private func importFor(_ actor: Actor, _ scope: PersonScope) -> Decision {
        guard actor.importer != nil else { return .refused(.notYourRole) }
        // Whose hours a provider may bring in, its trainings say.
        guard looksAfter(actor, scope) || hasRole(actor, .providerClerk) else { return .refused(.notYours) }
        return owns(actor, scope) ? .refused(.ownDeclaration) : .allowed
    }

    private func manage(_ actor: Actor, _ scope: PersonScope) -> Decision {
        guard hasRole(actor, .employerClerk) else { return .refused(.notYourRole) }
        return isEmployerClerk(actor, of: scope) ? .allowed : .refused(.notYours)
    }

    private func changeForPerson(_ actor: Actor, _ scope: PersonScope) -> Decision {
        guard hasRole(actor, .employerClerk) || hasRole(actor, .hrAuthority) else { return .refused(.notYourRole) }
        guard isEmployerClerk(actor, of: scope) || watchesRegion(actor, of: scope) else { return .refused(.notYours) }
        return owns(actor, scope) ? .refused(.ownDeclaration) : .allowed
    }

    private func confirmReversal(_ actor: Actor, _ scope: PersonScope, _ requester: AccountID) -> Decision {
        let decision = changeForPerson(actor, scope)
        guard decision == .allowed else { return decision }
        return actor.account == requester ? .refused(.samePerson) : .allowed
    }

    private func actAsAuthority(_ actor: Actor, _ scope: PersonScope) -> Decision {
        guard hasRole(actor, .hrAuthority) else { return .refused(.notYourRole) }
        guard watchesRegion(actor, of: scope) else { return .refused(.notYours) }
        return owns(actor, scope) ? .refused(.ownDeclaration) : .allowed
    }

    private func seeBatch(_ actor: Actor, _ organisation: OrganisationID) -> Decision {
        guard actor.importer != nil else { return .refused(.notYourRole) }
        return worksAt(actor, organisation) ? .allowed : .refused(.notYours)
    }

    private func approveBatch(_ actor: Actor, _ organisation: OrganisationID) -> Decision {
        guard actor.decides else { return .refused(.notYourRole) }
        return decidesAt(actor, organisation) ? .allowed : .refused(.notYours)
    }

    private func seeUndo(_ actor: Actor, _ organisation: OrganisationID, _ region: RegionCode) -> Decision {
        guard actor.importer != nil else { return .refused(.notYourRole) }
        return worksAt(actor, organisation) || watches(actor, region) ? .allowed : .refused(.notYours)
    }

    private func confirmUndo(
        _ actor: Actor,
        _ organisation: OrganisationID,
        _ region: RegionCode,
        _ requester: AccountID?,
        _ touchesOwnHours: Bool
    ) -> Decision {
        let decision = seeUndo(actor, organisation, region)
        guard decision == .allowed else { return decision }
        guard actor.account != requester else { return .refused(.samePerson) }
        return touchesOwnHours ? .refused(.ownDeclaration) : .allowed
    }

    private func keepTrainings(_ actor: Actor, _ provider: OrganisationID?) -> Decision {
        guard hasRole(actor, .providerClerk) else { return .refused(.notYourRole) }
        let isOwn = actor.assignments.contains { $0.role == .providerClerk && $0.organisation == provider }
        return isOwn ? .allowed : .refused(.notYours)
    }

    private func worksAt(_ actor: Actor, _ organisation: OrganisationID) -> Bool {
        actor.assignments.contains { $0.organisation == organisation && $0.role.bringsIn(.hours) }
    }

    private func decidesAt(_ actor: Actor, _ organisation: OrganisationID) -> Bool {
        actor.assignments.contains { $0.organisation == organisation && $0.role.decides }
    }

    private func watches(_ actor: Actor, _ region: RegionCode) -> Bool {
        actor.assignments.contains {
            $0.role == .hrAuthority && $0.region.map { regions.isWithin(region, of: $0) } == true
        }
    }

    private func owns(_ actor: Actor, _ scope: PersonScope) -> Bool {
        actor.person == scope.person
    }

    private func looksAfter(_ actor: Actor, _ scope: PersonScope) -> Bool {
        isEmployerClerk(actor, of: scope) || watchesRegion(actor, of: scope) || watchesSeries(actor, of: scope)
    }

    private func hasRole(_ actor: Actor, _ role: Role) -> Bool {
        actor.assignments.contains { $0.role == role }
    }

    private func isEmployerClerk(_ actor: Actor, of scope: PersonScope) -> Bool {
        actor.assignments.contains { $0.role == .employerClerk && $0.organisation == scope.employer }
    }

    private func watchesRegion(_ actor: Actor, of scope: PersonScope) -> Bool {
        scope.region.map { watches(actor, $0) } ?? false
    }

    private func watchesSeries(_ actor: Actor, of scope: PersonScope) -> Bool {
        actor.assignments.contains { $0.role == .industryAuthority && $0.series == scope.series }
    }
}
