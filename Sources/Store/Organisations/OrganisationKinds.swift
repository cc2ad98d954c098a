import Domain

/// Several kinds of an organisation in one column, with a bit for each number of the table `organisation_kind`.
enum OrganisationKinds {
    /// The bits of those that employ people or take the place of an employer.
    static let employers = mask([.employer, .agency])

    static func mask(_ kinds: Set<Organisation.Kind>) -> Int { kinds.reduce(0) { $0 | bit($1) } }

    static func kinds(_ mask: Int) -> Set<Organisation.Kind> {
        Set(Organisation.Kind.allCases.filter { mask & bit($0) != 0 })
    }

    private static func bit(_ kind: Organisation.Kind) -> Int {
        switch kind {
        case .employer: 1
        case .agency: 2
        case .provider: 4
        case .industryAuthority: 8
        case .hrAuthority: 16
        }
    }
}
