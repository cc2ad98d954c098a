import Domain
import Groundwork
import SQLDatabase
import SQLiteDriver
import Store
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Transfer

@Suite(
    .enabled(if: TestPostgres.shared != nil, "start a server with bin/postgres, and name it in XUESHI_TEST_POSTGRES")
)
struct CopyToPostgresTests {
    private let folder: TemporaryFolder
    private let world: World
    private let moving: MovedPool
    private let source: any SQLPool
    private let server: any SQLPool

    init() async throws {
        folder = try TemporaryFolder()
        world = try await World.full(in: folder) { MovedPool($0) }
        moving = try #require(world.pool as? MovedPool)
        source = moving.inner
        server = try await TestPostgres.require().migrated()
    }

    @Test func `a database that moves to PostgreSQL and back is the same`() async throws {
        let there = try await source.copied(to: server)
        #expect(there.differing == [])
        let again = try SQLitePool(path: folder.file("again.sqlite"))
        try await Schema.migrator.migrate(again, at: 9)
        let back = try await server.copied(to: again)
        #expect(back.differing == [])
        #expect(back.tables.map(\.source.checksum).sorted() == there.tables.map(\.source.checksum).sorted())
        #expect(try await source.everything() == again.everything())
    }

    @Test func `work goes on after the move`() async throws {
        let first = try await source.read { sql in try sql.rows("SELECT number FROM certificate", []) { try $0.text() }
        }
        #expect(try await source.copied(to: server).differing == [])
        moving.move(to: server)
        let paper = try await world.recognised(world.paper("搬迁后的论文"), by: .ada)
        #expect(try await world.record(paper.id).status == .recognised)
        let batch = try await world.bringIn([.of(.ben, hours: "4", course: "搬迁后的课")])
        #expect(try await world.tally(batch).added == 1)
        let next = try await world.issue(.ada)
        #expect(!first.contains(next.number))
        try await world.expectBalance()
    }

    @Test func `append-only tables still refuse changes, and running numbers go on`() async throws {
        #expect(try await source.copied(to: server).differing == [])
        await #expect(throws: SQLFailure.self) {
            try await server.write { tx in _ = try tx.execute("UPDATE ledger_entry SET assessed = 0") }
        }
        let number = try await server.write { tx in
            try tx.first("INSERT INTO listing_change (people) VALUES (?) RETURNING number", [.blob([0])]) {
                try $0.integer()
            }
        }
        #expect(number == 901)
    }

    @Test(arguments: [2, 30, 60])
    func `a transfer to PostgreSQL that stopped goes on`(write: Int) async throws {
        let target = HookedPool(server)
        target.before(write: write) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await source.copied(to: target) }
        let report = try await source.copied(to: target)
        #expect(report.isResumed)
        #expect(report.differing == [])
    }

    @Test func `a text with a zero byte is named and not cut off`() async throws {
        try await source.write { tx in
            _ = try tx.execute("UPDATE certificate SET holder_employer = 'a' || char(0) || 'b'")
        }
        await #expect(throws: TransferFailure.zeroInText(table: "certificate", column: "holder_employer")) {
            try await source.copied(to: server)
        }
    }

    @Test func `nobody else writes to a PostgreSQL source meanwhile`() async throws {
        #expect(try await source.copied(to: server).differing == [])
        let target = HookedPool(try SQLitePool())
        try await Schema.migrator.migrate(target, at: 9)
        let server = server
        target.before(write: 10) { _ in
            await #expect(throws: SQLFailure.busy) {
                try await server.write { tx in
                    try tx.execute("SET LOCAL lock_timeout = 50")
                    try tx.execute("DELETE FROM session")
                }
            }
        }
        #expect(try await server.copied(to: target).differing == [])
    }
}
