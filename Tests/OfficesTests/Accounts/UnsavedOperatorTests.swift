import Domain
import Groundwork
import Imports
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// An operator who only reads leaves no trace.
@Suite struct UnsavedOperatorTests {
    private static let tables = ["account", "assignment", "organisation", "region", "audit_entry"]

    private func counts(_ pool: any SQLPool) async throws -> [Int] {
        try await pool.read { sql in try Self.tables.map { try sql.count("SELECT count(*) FROM \($0)") } }
    }

    @Test func `on an empty database nothing is written or can be imported`() async throws {
        let world = try await World()
        let province = try #require(Places.province)
        let pool = try await MigratedDatabase.copy()
        try await Schema.migrator.migrate(pool, at: world.clock.now.milliseconds)
        let before = try await counts(pool)
        let empty = Ground(
            pool: pool,
            policies: world.ground.policies,
            jurisdiction: world.ground.jurisdiction,
            newID: world.ground.newID,
            now: world.ground.now
        )
        let actor = try await FindActor(empty).provinceOperator(province, writes: false)
        #expect(actor.office == nil && actor.person == nil)
        await #expect(throws: Refusal.notYourRole) {
            try await CheckImport(empty)(actor, path: "", options: ImportBatch.Options(), acceptNewPeople: true)
        }
        #expect(try await counts(pool) == before)
        _ = try await FindActor(empty).provinceOperator(province)
        #expect(try await counts(pool)[0] == before[0] + 1)
    }

    @Test func `if the province is known, the operator acts for it and is not stored`() async throws {
        let (world, pool) = try await World.hooked()
        let province = try #require(Places.province)
        let before = try await counts(pool)
        pool.before(write: 1) { _ in throw PowerCut() }
        let actor = try await FindActor(world.ground).provinceOperator(province, writes: false)
        #expect(actor.office?.organisation == Places.provinceBureau?.id)
        let path = world.folder.file("look.xlsx")
        try Sheet([.of(.dora, course: "课")]).write(to: path)
        let outcome = try await CheckImport(world.ground)(
            actor,
            path: path,
            options: ImportBatch.Options(),
            acceptNewPeople: true
        )
        guard case .checked(let view) = outcome else { throw WorldFailure("\(outcome)") }
        #expect(view.rows.map(\.state) == [.new])
        #expect(try await counts(pool) == before)
    }

    @Test func `an operator with an account is found, with or without writing`() async throws {
        let world = try await World()
        let province = try #require(Places.province)
        let find = FindActor(world.ground)
        let saved = try await find.provinceOperator(province)
        #expect(try await find.provinceOperator(province, writes: false) == saved)
    }
}
