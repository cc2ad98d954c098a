import Domain
import Groundwork
import Store

/// The people for whom an importer may import, and whom it may know.
extension Importer {
    /// Returns whether the importer may see the person's years.
    func maySee(_ known: KnownPerson) -> Bool {
        ground.access.decide(actor, .seeYear(known.scope)) == .allowed
    }

    /// Returns whether the importer may import a sheet with this registered person. Its own person is always included,
    /// because nothing must be hidden from that person. A later check refuses the person's own hours.
    func mayImport(_ kind: SheetKind, for known: KnownPerson, named name: String?) -> Bool {
        if kind == .roster, known.person.employer == nil { return PersonName.isSame(known.person.name, name) }
        return known.person.id == actor.person || ground.access.decide(actor, .importHoursFor(known.scope)) == .allowed
    }

    /// Whether some registered people must stay hidden from the importer, such as people of other employers or regions.
    /// To such an importer, these people look like new people.
    var hasOutsiders: Bool {
        // The trainings of a provider decide whose hours it may import, so nobody is hidden from it.
        isProvider ? false : ground.access.hasOutsiders(office)
    }
}
