import Credentials
import Demo
import Domain
import Foundation
import Groundwork
import Offices
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// A demo in every shipped jurisdiction.
@Suite struct DemoElsewhereTests {
    @Test(arguments: [
        ("jiangxi", "360000"), ("jiangsu", "320000"), ("guangdong", "440000"), ("shanghai", "310000"),
        ("national", "110000"), ("jiangsu", "360000"),
    ])
    func `a demo follows the policies of its jurisdiction, and its books balance`(
        jurisdiction: String,
        region: String
    ) async throws {
        let world = try await World()
        let pool = try await MigratedDatabase.copy()
        try await Schema.migrator.migrate(pool, at: world.clock.now.milliseconds)
        let ground = Ground(
            pool: pool,
            policies: world.ground.policies,
            jurisdiction: jurisdiction,
            newID: world.clock.identifiers,
            now: world.ground.now
        )
        let build = BuildDemo(ground, hasher: world.hasher, region: RegionCode(region)) { _ in world.scan() }
        guard case .built(let logins) = try await build(people: 40, seed: 7) else { throw WorldFailure("not built") }
        let roles: [Role] = [
            .employerClerk, .employerManager, .agencyClerk, .agencyManager, .providerClerk, .providerManager,
            .industryClerk, .industryManager, .hrClerk, .hrManager, .auditAdministrator,
        ]
        #expect(Set(logins.map(\.role)) == Set(roles.map(\.rawValue) + ["professional"]))
        let statuses = try await pool.read { sql in
            try sql.rows("SELECT word FROM record_status WHERE id IN (SELECT status FROM record)", []) { try $0.text() }
        }
        #expect(Set(statuses).isSuperset(of: ["recognised", "submitted", "draft", "returned", "rejected"]))
        let met = try await pool.read { try $0.count("SELECT count(*) FROM standing WHERE counted > 0") }
        #expect(met > 20)
        let province = try await pool.read { try Organisations.authority(of: try #require(RegionCode(region)), in: $0) }
        #expect(province != nil)
        try await ground.expectBalance()
        // The stored standings are the same as the computed ones.
        #expect(try await RebuildStandings(ground)().changed == 0)
    }

    @Test func `the queue names the activities of every series`() async throws {
        let world = try await World()
        let pool = try await MigratedDatabase.copy()
        try await Schema.migrator.migrate(pool, at: world.clock.now.milliseconds)
        let ground = Ground(
            pool: pool,
            policies: world.ground.policies,
            jurisdiction: "jiangsu",
            newID: world.clock.identifiers,
            now: world.ground.now
        )
        let build = BuildDemo(ground, hasher: world.hasher, region: RegionCode("320000")) { _ in world.scan() }
        guard case .built = try await build(people: 40, seed: 7) else { throw WorldFailure("not built") }
        guard case .found(let clerk) = try await FindActor(ground)("college", office: nil) else {
            throw WorldFailure("no clerk")
        }
        let view = try await ListReviews(ground)(clerk, ReviewQuestion())
        let policies = Set(view.waiting.compactMap { view.activities[$0.record.id]?.name })
        #expect(view.waiting.allSatisfy { view.activities[$0.record.id]?.id == $0.record.content.activity })
        #expect(policies.count > 1)
        #expect(Set(view.declarable.map(\.id)).isSuperset(of: view.waiting.map(\.record.content.activity)))
    }

    @Test func `every shipped jurisdiction is tested`() throws {
        let folder = World.policyFolder
        let shipped = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/jurisdiction.yaml").path)
        }
        #expect(Set(shipped) == ["jiangxi", "jiangsu", "guangdong", "shanghai", "national"])
    }
}
