public import Credentials
public import Domain
public import Groundwork
import Offices
import SQLDatabase
import Store

/// Fills an empty database with an invented province. It has a few employers, their people, and records in every state.
public struct BuildDemo: Sendable {
    /// An account with which a visitor of the demo may sign in.
    public struct Login: Hashable, Sendable {
        /// The id of the role, or `professional` for a person without one.
        public let role: String
        public let roleName: String
        public let name: String
        public let login: String
        public let organisation: String
    }

    public enum Outcome: Sendable {
        case built([Login])
        /// The database already contains people. Nothing was changed.
        case notEmpty
    }

    /// The largest number of people in a demo.
    public static let mostPeople = DemoPeople.most

    private let ground: Ground
    private let hasher: PasswordHasher
    private let evidence: @Sendable (String) async throws -> Evidence
    private let region: RegionCode?

    /// - Parameters:
    ///   - region: The code of the province, or `nil` for Jiangxi.
    ///   - evidence: Creates and stores a file that proves something with the given title.
    public init(
        _ ground: Ground,
        hasher: PasswordHasher,
        region: RegionCode? = nil,
        evidence: @escaping @Sendable (String) async throws -> Evidence
    ) {
        self.ground = ground
        self.hasher = hasher
        self.evidence = evidence
        self.region = region
    }

    /// - Parameters:
    ///   - people: The number of professionals, up to `DemoPeople.most`.
    ///   - seed: The same seed gives the same people and years.
    public func callAsFunction(people: Int, seed: UInt64) async throws -> Outcome {
        // A database with organisations or accounts was set up by an operator, or contains an interrupted demo.
        let isEmpty = try await ground.pool.read { sql in
            try People.isEmpty(in: sql) && sql.count("SELECT count(*) FROM organisation") == 0
        }
        guard isEmpty else { return .notEmpty }
        let hash = try await hasher.hash(DemoPassword.text)
        guard let region = region ?? RegionCode("360000") else { throw LookupFailure.missing("region") }
        let scheme = DemoScheme(ground)
        let place = DemoPlace(region: region, name: ground.jurisdictionName, in: ground.regions)
        let province = try DemoProvince(ground.newID, at: place, scheme, seriesName: ground.seriesName)
        let actors = try await addOfficials(province, hash)
        var random = DemoRandom(seed: seed)
        let cast = (0..<people).map { index in
            DemoPerson(index: index, of: province, scheme, name: DemoPeople.name(&random), newID: ground.newID)
        }
        let builder = DemoBuilder(ground: ground, actors: actors, passwordHash: hash, evidence: evidence)
        for start in stride(from: 0, to: cast.count, by: 500) {
            try await builder.add(Array(cast[start..<min(start + 500, cast.count)]))
        }
        for person in cast.prefix(DemoBuilder.peopleWithDeclarations) { try await builder.declare(person) }
        try await builder.finish(cast)
        if let clerk = actors.byOrganisation[province.provider.id] {
            try await DemoTrainings(ground: ground, clerk: clerk).add()
        }
        // This comes last, so that an interrupted demo is not treated as a complete one.
        try await ground.pool.write { [ground] tx in
            try ground.audit(
                AuditEntry(account: nil, action: "demo-built", subjectKind: "database", subjectID: "demo"),
                in: tx
            )
        }
        return .built(try await ListDemoAccounts(ground)())
    }

    private func addOfficials(_ province: DemoProvince, _ hash: String) async throws -> DemoActors {
        let now = ground.now()
        return try await ground.pool.write { [ground] tx in
            try Regions.put(province.all.map(\.region), of: ground.regions, in: tx)
            for organisation in province.all { try Organisations.add(organisation, at: now, in: tx) }
            var actors = DemoActors()
            for (place, official) in province.officials(ground.newID).enumerated() {
                let now = now.adding(seconds: place)
                let account = Account(id: ground.newID(), person: nil, name: official.name, state: .active)
                try Accounts.add(account, login: official.login, passwordHash: hash, isDemo: true, at: now, in: tx)
                try Assignments.grant(official.office, to: account.id, at: now, in: tx)
                actors.byOrganisation[official.office.organisation] = Actor(
                    account: account.id,
                    name: official.name,
                    person: nil,
                    office: official.office
                )
            }
            actors.city = actors.byOrganisation[province.cityAuthority.id]
            actors.province = actors.byOrganisation[province.provinceAuthority.id]
            return actors
        }
    }
}

/// The officials who act while the demo is built.
struct DemoActors: Sendable {
    var byOrganisation: [OrganisationID: Actor] = [:]
    var city: Actor?
    var province: Actor?
}

/// An invented person.
struct DemoPerson: Sendable {
    let index: Int
    let person: Person
    let year: DemoYear
    /// The employer's field: 0 for teaching, 1 for medicine, 2 for building, 3 for anything else.
    let field: Int

    init(index: Int, of province: DemoProvince, _ scheme: DemoScheme, name: String, newID: IdentifierSource) {
        let employers = [province.college, province.college, province.hospital, province.builder, province.college]
        let employer = index % 20 == 19 ? province.agency : employers[index % employers.count]
        let wanted =
            employer.id == province.hospital.id
            ? "health" : employer.id == province.builder.id ? "construction-engineering" : "general"
        field =
            switch employer.id {
            case province.college.id: 0
            case province.hospital.id: 1
            case province.builder.id: 2
            default: 3
            }
        self.index = index
        person = Person(
            id: newID(),
            name: name,
            document: DocumentNumber(stored: DemoPeople.number(index), kind: .residentID),
            series: scheme.series(wanted, index: index),
            employer: employer.id
        )
        year = DemoYear.cast[index % DemoYear.cast.count]
    }
}

/// Lists the accounts with which a visitor may sign in to a demo. The list is empty if the database is not a demo.
public struct ListDemoAccounts: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction() async throws -> [BuildDemo.Login] {
        try await ground.pool.read { sql in
            guard try !AuditLog.actions(on: "demo", in: sql).isEmpty else { return [] }
            let officials = try Accounts.demoOfficials(in: sql).map { official in
                BuildDemo.Login(
                    role: official.role.rawValue,
                    roleName: official.role.chineseName,
                    name: official.name,
                    login: official.login,
                    organisation: official.organisation
                )
            }
            let people = try Accounts.demoPeople(6, in: sql).map { person in
                BuildDemo.Login(
                    role: "professional",
                    roleName: "专业技术人员",
                    name: person.name,
                    login: person.number,
                    organisation: person.organisation
                )
            }
            return officials + people
        }
    }
}
