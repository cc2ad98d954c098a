import Domain

/// The field of an employer. It decides the courses of its people and their series.
enum DemoField: Int, CaseIterable, Sendable {
    case teaching, medicine, building, other

    /// The series that its people have if the jurisdiction has it.
    var series: String {
        switch self {
        case .teaching, .other: "general"
        case .medicine: "health"
        case .building: "construction-engineering"
        }
    }
}

/// An employer with its field.
struct DemoWorkplace: Sendable {
    let organisation: Organisation
    let field: DemoField
}

/// The employers of a large demo, in all counties of the province. The people of a small demo work at the few
/// employers of `DemoProvince`, which have clerks.
struct DemoWorkplaces: Sendable {
    private static let firstPerson = 1_000
    private static let peopleAtEach = 200

    let all: [DemoWorkplace]

    /// Returns the number of employers that a demo with so many people needs.
    static func count(people: Int) -> Int {
        (max(0, people - firstPerson) + peopleAtEach - 1) / peopleAtEach
    }

    init(_ count: Int, at place: DemoPlace, newID: IdentifierSource) {
        all = (0..<count).map { number in
            let county = place.districts[number % place.districts.count]
            let field = DemoField.allCases[number / place.districts.count % DemoField.allCases.count]
            let name =
                "\(county.name)第\(number / place.districts.count / DemoField.allCases.count + 1)\(field.workplace)"
            return DemoWorkplace(
                organisation: Organisation(
                    id: newID(),
                    name: name,
                    kind: .employer,
                    creditCode: nil,
                    region: county.code
                ),
                field: field
            )
        }
    }

    /// Returns the employer of a person in a large demo, or `nil` for one of the first people.
    func employer(of index: Int) -> DemoWorkplace? {
        guard index >= Self.firstPerson, !all.isEmpty else { return nil }
        return all[(index - Self.firstPerson) / Self.peopleAtEach % all.count]
    }
}

extension DemoField {
    fileprivate var workplace: String {
        switch self {
        case .teaching: "示范中学"
        case .medicine: "示范医院"
        case .building: "示范建筑设计院"
        case .other: "示范软件园"
        }
    }
}
