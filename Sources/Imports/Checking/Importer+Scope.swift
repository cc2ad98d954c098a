import Domain
import Groundwork
import Store

/// Whom an importer may bring things in for, and whom it may know of.
extension Importer {
    /// Whether it may know what the person has.
    func maySee(_ known: KnownPerson) -> Bool {
        ground.access.decide(actor, .seeYear(known.scope)) == .allowed
    }

    /// Whether somebody who is known is among those whom the importer may name on such a sheet. One's own hours are a
    /// matter of their own: nothing has to be kept from whoever they are of.
    func mayBringIn(_ kind: SheetKind, for known: KnownPerson, named name: String?) -> Bool {
        if kind == .roster, known.person.employer == nil { return PersonName.isSame(known.person.name, name) }
        return known.person.id == actor.person || ground.access.decide(actor, .importHoursFor(known.scope)) == .allowed
    }

    /// Whether there are people whom it must not learn of: somebody else's employees, other regions'. To such an
    /// importer a number that is known elsewhere and one that nobody knows must look the same.
    var hasOutsiders: Bool {
        // Whom a provider may bring in, its trainings say: everybody who is known.
        isProvider ? false : ground.access.hasOutsiders(office)
    }
}
