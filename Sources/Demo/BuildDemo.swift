public import Credentials
public import Domain
public import Groundwork
import Offices
import Rules
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
    private static let peopleAtOnce = 500

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
    ///   - years: The number of years with courses, up to the present one.
    ///   - seed: The same seed gives the same people and years.
    ///   - tell: Receives the number of people who have their years.
    public func callAsFunction(
        people: Int,
        years: Int = 3,
        seed: UInt64,
        telling tell: @escaping (Int) -> Void = { _ in }
    ) async throws -> Outcome {
        // A database with organisations or accounts was set up by an operator, or contains an interrupted demo.
        let isEmpty = try await ground.pool.read { sql in
            try People.isEmpty(in: sql) && sql.count("SELECT count(*) FROM organisation") == 0
        }
        guard isEmpty else { return .notEmpty }
        let hash = try await hasher.hash(DemoPassword.text)
        guard let region = region ?? RegionCode("360000") else { throw LookupFailure.missing("region") }
        let scheme = DemoScheme(ground)
        let place = DemoPlace(region: region, name: ground.jurisdictionName, ground.customs.demo, in: ground.regions)
        let province = try DemoProvince(
            ground.newID,
            at: place,
            scheme,
            authority: ground.customs.authority,
            seriesName: ground.seriesName
        )
        let actors = try await addOfficials(province, hash)
        var random = DemoRandom(seed: seed)
        let workplaces = try await addWorkplaces(DemoWorkplaces.count(people: people), at: place)
        let builder = DemoBuilder(ground: ground, actors: actors, passwordHash: hash, evidence: evidence, years: years)
        var first: [DemoPerson] = []
        var next = 0
        let work = WorkAhead<[DemoPerson], DemoBuilder.Page>(pieces: 2) {
            guard next < people else { return nil }
            let page = (next..<min(next + Self.peopleAtOnce, people)).map { index in
                DemoPerson(
                    index: index,
                    at: workplaces.employer(of: index) ?? province.employer(of: index),
                    scheme,
                    name: DemoPeople.name(&random),
                    newID: ground.newID
                )
            }
            if next == 0 { first = page }
            next += page.count
            return page
        } workOut: { page in
            builder.prepare(page)
        } keep: { page in
            try await builder.add(page)
            tell(min(next, people))
        }
        try await work()
        let told = first.prefix(DemoBuilder.peopleWithDeclarations)
        for person in told { try await builder.declare(person) }
        try await builder.finish(told)
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

    private func addWorkplaces(_ count: Int, at place: DemoPlace) async throws -> DemoWorkplaces {
        let workplaces = DemoWorkplaces(count, at: place, newID: ground.newID)
        let now = ground.now()
        try await ground.pool.write { [ground] tx in
            try Regions.put(Set(workplaces.all.map(\.organisation.region)).sorted(), of: ground.regions, in: tx)
            for one in workplaces.all { try Organisations.add(one.organisation, at: now, in: tx) }
        }
        return workplaces
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
                guard actors.byOrganisation[official.office.organisation] == nil else { continue }
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
