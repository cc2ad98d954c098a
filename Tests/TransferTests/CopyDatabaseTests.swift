import Domain
import Groundwork
import Offices
import SQLDatabase
import SQLiteDriver
import Testing

@testable import Store
@testable import TestSupport
@testable import TestWorld
@testable import Transfer

@Suite struct CopyDatabaseTests {
    private let folder: TemporaryFolder
    private let world: World
    private var source: any SQLPool { world.pool }

    init() async throws {
        folder = try TemporaryFolder()
        world = try await World.full(in: folder)
    }

    private func newTarget() async throws -> SQLitePool {
        let pool = try SQLitePool()
        try await Schema.migrator.migrate(pool, at: 77)
        return pool
    }

    /// Anyone who adds a table adds a row to `World.full`.
    @Test func `every table of the full world has a row`() async throws {
        let empty = try await source.everything().filter { $0.value.isEmpty }.keys.sorted()
        #expect(empty == [])
    }

    @Test func `a copy has the same rows and no bookmarks`() async throws {
        let target = try await newTarget()
        let report = try await source.copied(to: target)
        #expect(report.differing == [])
        #expect(!report.isResumed)
        let (ours, theirs) = (try await source.everything(), try await target.everything())
        #expect(ours == theirs)
        #expect(report.rows == ours.values.reduce(0) { $0 + $1.count })
        #expect(try await target.read { try !Bookmarks.exist(in: $0) })
    }

    @Test func `an installation without users is replaced by the source`() async throws {
        let fresh = try await World(inhabited: false)
        let target = try await newTarget()
        let house = Ground(pool: target, policies: fresh.ground.policies, jurisdiction: "jiangxi")
        _ = try await KeepRegions(house, province: try #require(RegionCode("360000")))()
        let filled = try await target.read { sql in
            try Catalogue.tables(in: sql).map(\.name).filter { try sql.count("SELECT count(*) FROM \($0)") > 0 }
        }
        #expect(Set(filled).subtracting(Schema.filledFromStart) == [])
        #expect(filled.contains("region_within"))
        #expect(try await source.copied(to: target).differing == [])
        #expect(try await source.everything() == target.everything())
    }

    @Test(arguments: [1, 2, 3, 20, 40, 60])
    func `a transfer that stopped at any write goes on`(write: Int) async throws {
        let target = HookedPool(try await newTarget())
        target.before(write: write) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await source.copied(to: target) }
        let report = try await source.copied(to: target)
        #expect(report.isResumed == (write > 1))
        #expect(report.differing == [])
        #expect(try await source.everything() == target.everything())
    }

    @Test func `a source that has changed meanwhile is noticed, and the target stays unfinished`() async throws {
        let target = try await copiedButNotCompared()
        try await world.change("UPDATE organisation SET name = name || '新' WHERE kind = 'employer'")
        let report = try await source.copied(to: target)
        #expect(report.isResumed)
        #expect(report.differing.map(\.name) == ["organisation"])
        #expect(report.differing.allSatisfy { $0.source.rows == $0.target.rows })
        #expect(try await target.read { try Bookmarks.exist(in: $0) })
    }

    @Test(arguments: [
        "UPDATE standing SET counted = counted + 1 WHERE credit_year = 2026",
        "DELETE FROM standing_subject",
        "UPDATE person SET name = name || ' ' WHERE id = (SELECT min(id) FROM person)",
    ])
    func `a row of the target that somebody has changed is noticed`(change: String) async throws {
        let target = try await copiedButNotCompared()
        try await target.write { tx in _ = try tx.execute(change) }
        let report = try await source.copied(to: target)
        #expect(report.differing.count == 1)
        #expect(change.contains(try #require(report.differing.first).name))
    }

    /// Returns a target in which only the comparison is still to be done.
    private func copiedButNotCompared() async throws -> SQLitePool {
        let target = try await newTarget()
        #expect(try await source.copied(to: target).differing == [])
        let tables = try await source.read { try Catalogue.tables(in: $0) }
        let plan = try CopyPlan(source: tables, target: tables)
        let name = try await source.read { try SourceName.make(in: $0) }
        try await target.write { tx in
            try Bookmarks.make(for: plan.steps, of: name, in: tx)
            try tx.execute("UPDATE transfer_progress SET is_done = 1")
        }
        return target
    }

    @Test func `a target with people is refused and stays as it is`() async throws {
        let target = try await World().pool
        let before = try await target.everything()
        let failure = await #expect(throws: TransferFailure.self) { try await source.copied(to: target) }
        guard case .targetHasRows(let tables) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(tables.contains("person"))
        #expect(!tables.contains("role"))
        #expect(try await target.everything() == before)
    }

    @Test func `a target with a transfer from elsewhere is refused`() async throws {
        let other = try SQLitePool(path: folder.file("other.sqlite"))
        try await Schema.migrator.migrate(other, at: 5)
        let target = HookedPool(try await newTarget())
        target.before(write: 9) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await other.copied(to: target) }
        await #expect(throws: TransferFailure.otherTransfer) { try await source.copied(to: target) }
    }

    @Test func `a schema that is behind is refused on either side`() async throws {
        let bare = try SQLitePool()
        await #expect(throws: TransferFailure.schemaBehind(.target, Schema.count)) {
            try await source.copied(to: bare)
        }
        let target = try await newTarget()
        await #expect(throws: TransferFailure.schemaBehind(.source, Schema.count)) {
            try await bare.copied(to: target)
        }
    }

    @Test func `nobody else writes to the source meanwhile`() async throws {
        let target = HookedPool(try await newTarget())
        let source = source
        target.before(write: 10) { _ in
            // The other writer would wait for ten seconds.
            let other = try SQLitePool(path: folder.file("source.sqlite"))
            await #expect(throws: SQLFailure.busy) { try await other.write { try $0.execute("DELETE FROM session") } }
        }
        #expect(try await source.copied(to: target).differing == [])
    }
}

extension Schema {
    fileprivate static var count: Int { migrations.count }
}
