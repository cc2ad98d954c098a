/// Who may do what. Every workflow asks here; nobody else decides.
///
/// An answer takes a power that is written down for the asker, and something that lies within the asker's scope. Beyond
/// that, nobody decides about hours or an account of their own, and nobody confirms what they have asked for.
public struct Access: Sendable {
    /// Says which region lies in which.
    private let regions: RegionTree

    public init(_ regions: RegionTree) {
        self.regions = regions
    }

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

    /// Throws the refusal, for workflows that go on only when allowed.
    public func require(_ actor: Actor, _ intention: Intention) throws(Refusal) {
        if case .refused(let refusal) = decide(actor, intention) { throw refusal }
    }

    /// The office in which the actor has a power, for what is kept and listed by office.
    /// - Throws: `Refusal.notYourRole` without an office that has it.
    public func office(of actor: Actor, for power: Power) throws(Refusal) -> Office {
        guard let office = actor.office, office.role.powers.contains(power) else { throw .notYourRole }
        return office
    }

    /// The people for whom the actor's office has a power, for lists and searches.
    /// - Throws: `Refusal.notYourRole` without an office that has it.
    public func scope(of actor: Actor, for power: Power) throws(Refusal) -> Scope {
        try office(of: actor, for: power).scope
    }

    /// Whether there is anybody whom the office does not look after.
    public func hasOutsiders(_ office: Office) -> Bool {
        guard case .region(let region) = office.scope else { return true }
        return regions.parent(of: region) != nil
    }
}
