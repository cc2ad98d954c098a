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

@testable import Web

/// A small province with its site, at ten in the morning of 21 November 2026, built through the real workflows.
struct SiteWorld: Sendable {
    static let year = 2026

    /// For tests in which nothing is changed, and which say so.
    static let shared = Task { try await SiteWorld() }

    let ground: Ground
    let site: Site
    let folder: DataFolder
    /// What everybody's cookie holds who has signed in.
    private(set) var sessions: [Visitor: SiteSession] = [:]
    private(set) var things = Things()

    let hasher: PasswordHasher

    /// Cheap, for tests.
    static var cheapHasher: PasswordHasher {
        PasswordHasher(cost: PasswordHasher.Cost(memory: 8, passes: 1), places: 10_000)
    }

    /// Many tests send forms at once under the same few accounts.
    static var roomyRules: UploadRules {
        var rules = UploadRules()
        (rules.uploadsOfAccount, rules.uploadsOfOrganisation, rules.uploadsInAll) = (10_000, 10_000, 10_000)
        return rules
    }

    /// - Parameters:
    ///   - publicURL: https makes the cookies secure.
    ///   - titles: what applications for titles look back on; the province's own rules where it is nil.
    ///   - asking: what the province's policy says besides.
    ///   - rules: how much people and organisations may have open.
    ///   - reserve: bytes that must stay free on the disk; the largest number is a disk that is always full.
    ///   - wrapped: what stands between the site and its database once the world is built.
    init(
        publicURL: String = "http://127.0.0.1:8080",
        isReady: @escaping @Sendable () async -> String? = { nil },
        titles: String? = nil,
        asking: String? = nil,
        hasher: PasswordHasher = Self.cheapHasher,
        rules: UploadRules = Self.roomyRules,
        reserve: Int = 0,
        wrapped: (any SQLPool) -> any SQLPool = { $0 }
    ) async throws {
        let day = try #require(Day(year: Self.year, month: 11, day: 21))
        let now = Instant(startOf: day).adding(seconds: 10 * 3600)
        let pool = try SQLitePool()
        let folder = try DataFolder()
        self.folder = folder
        self.hasher = hasher
        let isShipped = titles == nil && asking == nil
        let policies =
            isShipped ? try Self.policies.get() : try folder.policies(withTitles: titles, asking: asking)
        let bare = Ground(pool: pool, policies: policies, jurisdiction: "jiangxi", now: { now })
        ground = Ground(
            pool: wrapped(pool),
            policies: bare.policies,
            jurisdiction: "jiangxi",
            secret: bare.secret,
            now: { now }
        )
        try await Schema.migrator.migrate(pool, at: now.milliseconds)
        var settings = SiteSettings(
            publicURL: publicURL,
            dataFolder: folder.path,
            bootstrapFolder: Self.bootstrap,
            // Many tests run at once; none of them is about how long it takes.
            patience: 60_000
        )
        settings.rules = rules
        settings.reserve = reserve
        site = try await Site(
            ground,
            settings: settings,
            hasher: hasher,
            evidence: try EvidenceFolder(dataFolder: folder.path),
            isReady: isReady
        )
        try await openOffices(bare)
        things = try await fill(bare)
        for visitor in Visitor.signedIn { sessions[visitor] = try await signIn(visitor, bare) }
    }

    func session(of visitor: Visitor) throws -> SiteSession { try #require(sessions[visitor]) }

    /// Rows ever written: the same before and after means that nothing was changed.
    func changes() async throws -> Int {
        try await ground.pool.read { try $0.count("SELECT total_changes()") }
    }

    func count(_ table: String, where condition: String = "1 = 1") async throws -> Int {
        try await ground.pool.read { try $0.count("SELECT count(*) FROM \(table) WHERE \(condition)") }
    }

    func signIn(_ visitor: Visitor, _ ground: Ground) async throws -> SiteSession {
        let outcome = try await SignIn(ground, hasher: hasher)(
            login: visitor.login,
            password: visitor.password,
            oldToken: nil
        )
        guard case .signedIn(let token, _, _, _) = outcome else { throw WorldFailure("\(visitor) could not sign in") }
        return SiteSession(token: token, found: try #require(try await ResolveSession(ground)(token)))
    }

    private func openOffices(_ ground: Ground) async throws {
        var hashes: [Visitor: String] = [:]
        for visitor in Visitor.officials { hashes[visitor] = try await hasher.hash(visitor.password) }
        let passwords = hashes
        try await ground.pool.write { tx in
            let places = Place.allCases.compactMap(\.organisation)
            try Regions.put(places.map(\.region), of: ground.regions, in: tx)
            for place in places { try Organisations.add(place, at: ground.now(), in: tx) }
            for (visitor, hash) in passwords {
                let account = Account(id: ground.newID(), person: nil, name: "经办\(visitor.rawValue)", state: .active)
                try Accounts.add(account, login: visitor.login, passwordHash: hash, at: ground.now(), in: tx)
                guard let office = visitor.office else { continue }
                try Assignments.grant(office, to: account.id, at: ground.now(), in: tx)
            }
        }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardizedFileURL
    private static let policies = Result { try PolicyLibrary.load(directory: root.appending(path: "policies").path) }
    /// The kinds that a professional may declare, by identifier.
    static let declarable =
        (try? policies.get().policy(jurisdiction: "jiangxi", series: "general", year: year))?.activities
        .filter { $0.registrars.contains(.person) }.map(\.id) ?? []

    private static let bootstrap = "/usr/share/javascript/bootstrap5"
}

struct WorldFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
