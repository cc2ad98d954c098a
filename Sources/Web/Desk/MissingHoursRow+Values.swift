import Domain
import Recognition

extension MissingHoursRow {
    init(_ person: ListedPerson, _ standing: Standing?, year: Int) {
        let missing = standing.map { standing in
            "还差 \(standing.missing) 学时"
        }
        self.init(
            name: person.name,
            href: "/people/\(person.id)?year=\(year)",
            missing: missing ?? "还没有学时记录"
        )
    }
}
