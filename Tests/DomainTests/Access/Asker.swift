import Domain

/// Who asks in the table of who may do what.
enum Asker: String, CaseIterable, Sendable {
    case professional, clerk
    /// A clerk who is a professional of the same college.
    case both
    case provider, health
    /// The city's authority, an officer who is a professional of that office.
    case city
    case province

    var actor: Actor {
        Actor(
            account: AccountID(stored: "account-\(rawValue)"),
            name: rawValue,
            person: person,
            assignments: assignments
        )
    }

    var person: PersonID? {
        switch self {
        case .professional, .both, .city: PersonID(stored: "person-\(rawValue)")
        case .clerk, .provider, .health, .province: nil
        }
    }

    /// Where the asker's own hours are reviewed.
    var employer: OrganisationID { self == .city ? People.bureau : People.college }

    private var assignments: [Assignment] {
        switch self {
        case .professional: []
        case .clerk, .both: [Assignment(role: .employerClerk, organisation: People.college)]
        case .provider: [Assignment(role: .providerClerk, organisation: People.trainer)]
        case .health: [Assignment(role: .industryAuthority, organisation: People.board, series: "health")]
        case .city:
            [Assignment(role: .hrAuthority, organisation: People.bureau, region: RegionCode("360100"))]
        case .province:
            [Assignment(role: .hrAuthority, organisation: People.office, region: RegionCode("360000"))]
        }
    }
}

/// Whose hours it is about.
enum Whose: String, CaseIterable, Sendable {
    case own, colleague
    /// Of another employer in the city.
    case neighbour
    /// Of an employer in another city.
    case stranger
    /// Of an employer in another city, but of the health series.
    case doctor

    /// Nil for the own hours of somebody who has none.
    func scope(for asker: Asker) -> PersonScope? {
        switch self {
        case .own:
            asker.person.map {
                PersonScope(person: $0, series: "general", employer: asker.employer, region: RegionCode("360102"))
            }
        case .colleague: scope("general", People.college, "360102")
        case .neighbour: scope("general", People.school, "360103")
        case .stranger: scope("general", People.hospital, "360702")
        case .doctor: scope("health", People.hospital, "360702")
        }
    }

    private func scope(_ series: String, _ employer: OrganisationID, _ region: String) -> PersonScope {
        PersonScope(
            person: PersonID(stored: "person-\(rawValue)"),
            series: series,
            employer: employer,
            region: RegionCode(region)
        )
    }
}

/// Organisations and accounts that the table speaks of.
enum People {
    static let college = OrganisationID(stored: "college")
    static let school = OrganisationID(stored: "school")
    static let hospital = OrganisationID(stored: "hospital")
    static let trainer = OrganisationID(stored: "trainer")
    static let board = OrganisationID(stored: "board")
    static let bureau = OrganisationID(stored: "bureau")
    static let office = OrganisationID(stored: "office")
    static let desks: [OrganisationID?] = [college, school, hospital, trainer, board, bureau, office, nil]
    static let other = AccountID(stored: "account-other")
}
