import Credentials
import Domain
import Foundation
import Groundwork
import Offices
import Recognition
import Rules
import SQLDatabase
import SQLiteDriver
import Store
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

/// The site of a `World` in which Ada has declared hours and Lin has imported a sheet.
struct SiteWorld: Sendable {
    static let year = World.year

    /// A world for tests that change nothing.
    static let shared = Task { try await SiteWorld() }

    let world: World
    let site: Site
    /// The sessions of the visitors who are signed in.
    private(set) var sessions: [Visitor: SiteSession] = [:]
    private(set) var things = Things()

    var ground: Ground { world.ground }
    var folder: TemporaryFolder { world.folder }

    /// The limits for many tests that send forms at once with the same few accounts.
    static var roomyRules: UploadRules {
        var rules = UploadRules()
        (rules.uploadsOfAccount, rules.uploadsOfOrganisation, rules.uploadsInAll) = (10_000, 10_000, 10_000)
        return rules
    }

    /// Builds a world with its site.
    /// - Parameters:
    ///   - publicURL: The address of the site. With HTTPS, the cookies are secure.
    ///   - policies: The policies, or `nil` for the shipped ones.
    ///   - rules: The limits of what people and organisations may have open.
    ///   - reserve: The number of bytes that must stay free on the disk. With the largest number, the disk is always
    ///     full.
    ///   - pool: An empty database, or `nil` for a new one in memory.
    ///   - wrapped: Returns the wrapper around the database that the site uses after the world is built.
    init(
        publicURL: String = "http://127.0.0.1:8080",
        isReady: @escaping @Sendable () async -> String? = { nil },
        policies: PolicyLibrary? = nil,
        hasher: PasswordHasher = World.cheapHasher,
        rules: UploadRules = Self.roomyRules,
        reserve: Int = 0,
        pool: (any SQLPool)? = nil,
        wrapped: (any SQLPool) -> any SQLPool = { $0 }
    ) async throws {
        world = try await World(pool: pool, policies: policies, hasher: hasher, inhabited: false, wrapped: wrapped)
        var settings = SiteSettings(
            province: try #require(Places.province),
            publicURL: publicURL,
            dataFolder: world.folder.path,
            bootstrapFolder: Self.bootstrap,
            // Many tests run at once. None of them depends on the time that a request takes.
            patience: 60_000
        )
        settings.rules = rules
        settings.reserve = reserve
        site = try await Site(
            world.ground,
            settings: settings,
            hasher: hasher,
            store: world.evidence,
            isReady: isReady
        )
        things = try await Self.fill(world.unwrapped)
        try await world.fold()
        for visitor in Visitor.signedIn { sessions[visitor] = try await world.unwrapped.signIn(visitor) }
    }

    /// Returns the office that an official has from the beginning.
    func office(of visitor: Visitor) throws -> Office {
        let official = try #require(visitor.official)
        return try #require(world.official(official).office)
    }

    func session(of visitor: Visitor) throws -> SiteSession { try #require(sessions[visitor]) }

    /// The number of rows ever written. If it is unchanged, nothing was written.
    func changes() async throws -> Int {
        try await ground.pool.read { try $0.count("SELECT total_changes()") }
    }

    func count(_ table: String, where condition: String = "1 = 1") async throws -> Int {
        try await ground.pool.read { try $0.count("SELECT count(*) FROM \(table) WHERE \(condition)") }
    }

    /// The kinds that a professional may declare, by identifier.
    static let declarable =
        (try? World.policies.get().policy(jurisdiction: "jiangxi", series: "general", year: year))?.activities
        .filter { $0.registrars.contains(.person) }.map(\.id) ?? []

    private static let bootstrap = "/usr/share/javascript/bootstrap5"
}

extension World {
    func signIn(_ visitor: Visitor) async throws -> SiteSession {
        let outcome = try await SignIn(ground, hasher: hasher)(
            login: visitor.login,
            password: visitor.password,
            oldToken: nil
        )
        guard case .signedIn(let token, _, _, _) = outcome else { throw WorldFailure("\(visitor) could not sign in") }
        return SiteSession(token: token, found: try #require(try await ResolveSession(ground)(token)))
    }
}
