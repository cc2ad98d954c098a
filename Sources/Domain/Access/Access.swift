/// Decides who may do what. Every workflow asks it, and no other code decides.
///
/// The actor needs a power that is listed for its role, and the matter must lie within its scope. In addition, nobody
/// decides about their own hours or their own account, and nobody confirms their own request.
public struct Access: Sendable {
    /// Tells which region lies in which.
    private let regions: RegionTree

    /// Creates an `Access` that uses the tree of regions.
    public init(_ regions: RegionTree) {
        self.regions = regions
    }

    /// Returns whether the actor may carry out the intention, or the reason for a refusal.
    public func decide(_ actor: Actor, _ intention: Intention) -> Decision {
        let forOneself = actor.person != nil && Power.ofProfessionals.contains(intention.power)
        let inOffice = actor.office?.role.powers.contains(intention.power) == true
        guard forOneself || inOffice else { return .refused(.notYourRole) }
        let isWithinScope =
            forOneself && intention.matter.isOf(actor.person)
            || inOffice && actor.office?.reaches(intention.matter, in: regions) == true
        guard isWithinScope else { return .refused(.notYours) }
        if let refusal = intention.stake.refusal(for: actor) { return .refused(refusal) }
        guard intention.requestedBy != actor.account else { return .refused(.samePerson) }
        return .allowed
    }

    /// Throws the refusal if the actor may not carry out the intention.
    public func require(_ actor: Actor, _ intention: Intention) throws(Refusal) {
        if case .refused(let refusal) = decide(actor, intention) { throw refusal }
    }

    /// Returns the actor's office if it has the power. Workflows store it, or list by it.
    /// - Throws: `Refusal.notYourRole` if the actor has no office with the power.
    public func office(of actor: Actor, for power: Power) throws(Refusal) -> Office {
        guard let office = actor.office, office.role.powers.contains(power) else { throw .notYourRole }
        return office
    }

    /// Returns the scope in which the actor's office has the power, for lists and searches.
    /// - Throws: `Refusal.notYourRole` if the actor has no office with the power.
    public func scope(of actor: Actor, for power: Power) throws(Refusal) -> Scope {
        try office(of: actor, for: power).scope
    }

    /// Returns whether there are people outside the scope of the office.
    public func hasOutsiders(_ office: Office) -> Bool {
        guard case .region(let region) = office.scope else { return true }
        return regions.parent(of: region) != nil
    }
}
