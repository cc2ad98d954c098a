import Credentials
import Domain
import Foundation
import Groundwork
import Rules
import SQLDatabase
import SQLiteDriver
import Store
import Testing

/// A small province at ten in the morning of 21 November 2026, built through the real workflows.
struct World {
    static let year = 2026

    let ground: Ground
    let clock: SteppedClock
    let folder: TemporaryFolder
    /// Cheap, for tests.
    let hasher = PasswordHasher(cost: PasswordHasher.Cost(memory: 8, passes: 1), places: 10_000)
    private(set) var officials: [Official: Actor] = [:]
    private(set) var professionals: [Inhabitant: Actor] = [:]

    var pool: any SQLPool { ground.pool }

    /// - Parameters:
    ///   - pool: an empty database; one in memory where none is given.
    ///   - wrapped: what stands between the workflows and the database once the world is built.
    init(
        pool: (any SQLPool)? = nil,
        wrapped: (any SQLPool) -> any SQLPool = { $0 }
    ) async throws {
        let day = try #require(Day(year: Self.year, month: 11, day: 21))
        let clock = SteppedClock(Instant(startOf: day).adding(seconds: 10 * 3600))
        let inner = try pool ?? SQLitePool()
        self.clock = clock
        folder = try TemporaryFolder()
        let ids = clock.identifiers
        let bare = Ground(
            pool: inner,
            policies: try Self.policies.get(),
            jurisdiction: "jiangxi",
            newID: ids,
            now: { clock.now }
        )
        // The same key in both: codes that one issues the other knows.
        ground = Ground(
            pool: wrapped(inner),
            policies: bare.policies,
            jurisdiction: bare.jurisdiction,
            newID: ids,
            secret: bare.secret,
            now: { clock.now }
        )
        try await Schema.migrator.migrate(inner, at: clock.now.milliseconds)
        officials = try await Self.openOffices(bare, hasher)
        professionals = try await populate(bare)
    }

    func official(_ who: Official) throws -> Actor { try #require(officials[who]) }

    func professional(_ who: Inhabitant) throws -> Actor { try #require(professionals[who]) }

    func person(_ who: Inhabitant) throws -> PersonID { try #require(professional(who).person) }

    /// The shipped policies.
    static let policyFolder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../policies").standardizedFileURL

    private static let policies = Result { try PolicyLibrary.load(directory: policyFolder.path) }

    /// Regions, organisations and the officials' accounts are there before anybody can do anything.
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
