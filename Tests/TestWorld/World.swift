import Credentials
import Domain
import Foundation
import Groundwork
import Rules
import SQLDatabase
import SQLiteDriver
import Statistics
import Store
import Testing

@testable import TestSupport

/// A small province on 21 November 2026 at ten in the morning, built through the real workflows.
struct World: Sendable {
    static let year = 2026

    private(set) var ground: Ground
    /// The ground without the test's wrapper around the database.
    private let bare: Ground
    let clock: SteppedClock
    let folder: TemporaryFolder
    let hasher: PasswordHasher
    private(set) var officials: [Official: Actor] = [:]
    private(set) var professionals: [Inhabitant: Actor] = [:]

    var pool: any SQLPool { ground.pool }

    /// Builds a world.
    /// - Parameters:
    ///   - pool: An empty database, or `nil` for a new one in memory.
    ///   - policies: The policies, or `nil` for the shipped ones.
    ///   - inhabited: Whether clerks have imported the inhabitants and these have opened their accounts.
    ///   - wrapped: Returns the wrapper around the database that the workflows use after the world is built.
    init(
        pool: (any SQLPool)? = nil,
        policies: PolicyLibrary? = nil,
        hasher: PasswordHasher = Self.cheapHasher,
        inhabited: Bool = true,
        wrapped: (any SQLPool) -> any SQLPool = { $0 }
    ) async throws {
        let day = try #require(Day(year: Self.year, month: 11, day: 21))
        let clock = SteppedClock(Instant(startOf: day).adding(seconds: 10 * 3600))
        let inner: any SQLPool
        if let pool {
            inner = pool
            try await Schema.migrator.migrate(pool, at: clock.now.milliseconds)
        } else {
            inner = try await MigratedDatabase.copy()
        }
        let database = RepeatingPool.ifWanted(inner)
        self.clock = clock
        self.hasher = hasher
        folder = try TemporaryFolder()
        let ids = clock.identifiers
        bare = Ground(
            pool: database,
            policies: try policies ?? Self.policies.get(),
            jurisdiction: "jiangxi",
            newID: ids,
            now: { clock.now }
        )
        // Both use the same key, so that one accepts the codes of the other.
        ground = Ground(
            pool: wrapped(database),
            policies: bare.policies,
            jurisdiction: bare.jurisdiction,
            newID: ids,
            secret: bare.secret,
            now: { clock.now }
        )
        officials = try await Self.openOffices(bare, hasher)
        if inhabited { professionals = try await unwrapped.populate() }
        try await fold()
    }

    /// Brings the lists of regions up to date, as the server does every second.
    func fold() async throws { try await KeepListing(bare)() }

    /// The same world without the wrapper around the database.
    var unwrapped: World {
        var world = self
        world.ground = bare
        return world
    }

    /// Another instance on the same database.
    /// - Parameters:
    ///   - seconds: How much its clock is ahead.
    ///   - pool: Its own connections, or `nil` to use those of this instance.
    func instance(ahead seconds: Int = 0, pool: (any SQLPool)? = nil) -> World {
        var world = self
        world.ground = Ground(
            pool: pool ?? bare.pool,
            policies: bare.policies,
            jurisdiction: bare.jurisdiction,
            newID: bare.newID,
            secret: bare.secret,
            now: { [clock] in clock.now.adding(seconds: seconds) }
        )
        return world
    }

    /// A hasher that takes little time, so that tests need not wait.
    static var cheapHasher: PasswordHasher {
        PasswordHasher(cost: PasswordHasher.Cost(memory: 8, passes: 1), places: 10_000)
    }

    func official(_ who: Official) throws -> Actor { try #require(officials[who]) }

    func professional(_ who: Inhabitant) throws -> Actor { try #require(professionals[who]) }

    func person(_ who: Inhabitant) throws -> PersonID { try #require(professional(who).person) }

    /// The folder of the project.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

    /// The shipped policies.
    static let policyFolder = root.appending(path: "policies")

    static let policies = Result { try PolicyLibrary.load(directory: policyFolder.path) }

    /// Adds the regions, the organisations and the officials' accounts.
    private static func openOffices(_ ground: Ground, _ hasher: PasswordHasher) async throws -> [Official: Actor] {
        var actors: [Official: Actor] = [:]
        var hashes: [Official: String] = [:]
        for who in Official.allCases {
            let office = try #require(who.office(ground.newID()))
            let account: AccountID = ground.newID()
            actors[who] = Actor(account: account, name: who.rawValue, person: nil, office: office)
            hashes[who] = try await hasher.hash(who.password)
        }
        let (found, passwords) = (actors, hashes)
        try await ground.pool.write { tx in
            try Regions.put(Places.all.map(\.region), of: ground.regions, in: tx)
            for organisation in Places.all { try Organisations.add(organisation, at: ground.now(), in: tx) }
            for (who, actor) in found {
                try Accounts.add(
                    Account(id: actor.account, person: nil, name: actor.name, state: .active),
                    login: who.rawValue,
                    passwordHash: passwords[who],
                    at: ground.now(),
                    in: tx
                )
                if let office = actor.office {
                    try Assignments.grant(office, to: actor.account, at: ground.now(), in: tx)
                }
            }
        }
        return actors
    }
}
