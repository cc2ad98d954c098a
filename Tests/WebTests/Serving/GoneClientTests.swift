import Domain
import Groundwork
import Offices
import PostgresDriver
import SQLDatabase
import Synchronization
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

/// Uses real connections, on which the client hangs up before the answer.
@Suite struct GoneClientTests {
    private static let hasServer = TestPostgres.shared != nil
    private static let reason: Comment = "start a server with bin/postgres"

    private static let pages: [(path: String, visitor: Visitor, kind: SlowPool.Kind)] = [
        ("/years/2026", .ada, .read), ("/people", .province, .readOverview), ("/imports/BATCH/undo", .lin, .readLong),
    ]

    @Test(.enabled(if: hasServer, reason), arguments: Self.pages)
    func `a page that nobody waits for stops its query and frees its connection`(
        path: String,
        visitor: Visitor,
        kind: SlowPool.Kind
    ) async throws {
        let house = try await SlowHouse()
        let path = path.replacing("BATCH", with: house.world.things.regretted)
        let connections = OpenConnections()
        try await ServedSite.with(house.world, connections: connections) { site in
            house.pool.slowDown([kind])
            // More clients than the pool has connections.
            for _ in 0..<(PostgresSettings.small.connections + 2) {
                let wire = try site.connect()
                wire.send(try house.get(path, as: visitor))
                #expect(try await house.hasSleepers(1))
                wire.hangUp()
                #expect(try await house.hasSleepers(0))
            }
            house.pool.slowDown([])
            let wire = try site.connect()
            wire.send(try house.get(path, as: visitor))
            #expect(try await wire.receive(until: "</html>")?.hasPrefix("HTTP/1.1 200") == true)
            wire.hangUp()
            #expect(await until { connections.count == 0 })
        }
    }

    @Test(.enabled(if: hasServer, reason), arguments: ["csv", "xlsx"])
    func `an export that nobody waits for stops, and the log says so`(format: String) async throws {
        let house = try await SlowHouse()
        try await ServedSite.with(house.world) { site in
            house.pool.slowDown([.readLong])
            let wire = try site.connect()
            let session = try house.world.session(of: .lin)
            wire.send(
                ServedSite.post(
                    "/exports",
                    [("what", "people"), ("format", format), ("purpose", "check")],
                    session
                )
            )
            #expect(try await house.hasSleepers(1))
            wire.hangUp()
            #expect(try await house.hasSleepers(0))
            #expect(try await house.eventually { try await $0.exports(isComplete: false) == 1 })
            #expect(try await house.exports(isComplete: true) == 0)
        }
    }

    @Test func `a form that was sent is saved, although its client hangs up`() async throws {
        let world = try await SiteWorld(wrapped: { HookedPool($0) })
        let hooked = try #require(world.ground.pool as? HookedPool)
        let session = try world.session(of: .ada)
        let connections = OpenConnections()
        try await ServedSite.with(world, connections: connections) { site in
            let wire = try site.connect()
            wire.send(ServedSite.get("/years/2026", session))
            #expect(try await wire.receive(until: "</html>") != nil)
            #expect(connections.count == 1)
            let hasBegun = Atomic(false)
            hooked.before(write: 1) { _ in
                hasBegun.store(true, ordering: .relaxed)
                guard await until({ connections.count == 0 }) else { throw WorldFailure("the client has not gone") }
            }
            wire.send(ServedSite.post("/sign-out", [], session))
            #expect(await until { hasBegun.load(ordering: .relaxed) })
            wire.hangUp()
            let resolve = ResolveSession(world.ground)
            var isSignedIn = true
            for _ in 0..<6_000 where isSignedIn {
                isSignedIn = try await resolve(session.token) != nil
                if isSignedIn { try await Task.sleep(for: .milliseconds(10)) }
            }
            #expect(!isSignedIn)
        }
    }

    @Test func `a connection is known once for all its requests, until it closes`() async throws {
        let connections = OpenConnections()
        try await ServedSite.with(try await SiteWorld.shared.value, connections: connections) { site in
            let wires = [try site.connect(), try site.connect()]
            for _ in 0..<3 {
                for wire in wires {
                    wire.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(try await wire.receive(until: "\r\n\r\nok") != nil)
                }
            }
            #expect(connections.count == 2)
            for wire in wires { wire.hangUp() }
            #expect(await until { connections.count == 0 })
        }
    }
}

/// A site on PostgreSQL whose queries can be made to take an hour.
private struct SlowHouse: Sendable {
    let world: SiteWorld
    let pool: SlowPool
    private let watcher: any SQLPool

    init() async throws {
        let database = try await TestPostgres.require().migratedDatabase()
        var settings = PostgresSettings.small
        // The server must not end the slow queries itself.
        (settings.statement, settings.longStatement) = (3_600, 3_600)
        watcher = try database.pool()
        world = try await SiteWorld(pool: database.pool(settings), wrapped: { SlowPool($0) })
        pool = try #require(world.ground.pool as? SlowPool)
    }

    func get(_ path: String, as visitor: Visitor) throws -> String {
        ServedSite.get(path, try world.session(of: visitor))
    }

    /// Waits until this number of queries takes its time on the server.
    func hasSleepers(_ count: Int) async throws -> Bool {
        try await eventually { house in
            try await house.watcher.read { sql in
                try sql.count(
                    """
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND state = 'active' AND query LIKE 'SELECT 1 FROM pg_sleep%'
                    """
                )
            } == count
        }
    }

    /// The exports whose end is in the log.
    func exports(isComplete: Bool) async throws -> Int {
        try await watcher.read { sql in
            try sql.count(
                "SELECT count(*) FROM audit_entry WHERE action = 'exported' AND detail LIKE ?",
                [.text("%\"isComplete\":\(isComplete)%")]
            )
        }
    }

    func eventually(_ condition: (SlowHouse) async throws -> Bool) async throws -> Bool {
        for _ in 0..<6_000 {
            if try await condition(self) { return true }
            try await Task.sleep(for: .milliseconds(10))
        }
        return try await condition(self)
    }
}
