import Domain

/// An invented person.
struct DemoPerson: Sendable {
    let index: Int
    let person: Person
    let year: DemoYear
    let workplace: DemoWorkplace

    var field: DemoField { workplace.field }

    /// The person as the register would return it.
    var known: KnownPerson {
        let employer = workplace.organisation
        let scope = PersonScope(
            person: person.id,
            series: person.series,
            employer: employer.id,
            region: employer.managingRegion
        )
        return KnownPerson(person: person, scope: scope, employerName: employer.name)
    }

    init(
        index: Int,
        at workplace: DemoWorkplace,
        _ scheme: DemoScheme,
        name: String,
        newID: IdentifierSource
    ) {
        self.index = index
        self.workplace = workplace
        person = Person(
            id: newID(),
            name: name,
            document: DocumentNumber(stored: DemoPeople.number(index), kind: .residentID),
            series: scheme.series(workplace.field.series, index: index),
            employer: workplace.organisation.id
        )
        year = DemoYear.cast[index % DemoYear.cast.count]
    }
}
