import Groundwork
import HTTPTypes
import HummingbirdTesting
import SQLDatabase
import Testing

@testable import TestWorld
@testable import Web

/// Every page of the site answers with keys and indexes, on both engines.
@Suite struct PagePlansTests {
    @Test func `no page reads a whole table of SQLite`() async throws {
        try await expectNoScans(SiteWorld(wrapped: { PlanningPool($0) }))
    }

    @Test(.enabled(if: TestPostgres.shared != nil, "start a server with bin/postgres"))
    func `no page reads a whole table of PostgreSQL`() async throws {
        let pool = try await TestPostgres.require().migrated()
        try await expectNoScans(SiteWorld(pool: pool, wrapped: { PlanningPool($0) }))
    }

    private func expectNoScans(_ world: SiteWorld) async throws {
        let planning = try #require(world.ground.pool as? PlanningPool)
        for route in SiteRoute.gets {
            for visitor in route.visitors where visitor != .stranger || route.isOpen {
                let response = try await world.browse(as: visitor) { try await route.ask($0, in: world) }
                #expect(response.status == route.status)
            }
        }
        #expect(planning.plans.count > 80)
        for plan in planning.plans { #expect(plan.unserved == [], "\(plan)") }
    }
}
