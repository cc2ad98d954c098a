import Credentials
import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct SessionTests {
    private func lives(_ token: String, _ world: World) async throws -> Bool {
        try await ResolveSession(world.ground)(token)?.actor != nil
    }

    @Test func `a session ends two hours after the last request`() async throws {
        let world = try await World()
        let (token, _) = try await world.signedIn("lin", Official.lin.password)
        world.clock.pass(seconds: 7_199)
        #expect(try await lives(token, world))
        world.clock.pass(seconds: 7_199)
        #expect(try await lives(token, world))
        world.clock.pass(seconds: 7_200)
        #expect(try await !lives(token, world))
    }

    @Test func `a session ends twelve hours after sign-in, even if it is active`() async throws {
        let world = try await World()
        let (token, _) = try await world.signedIn("lin", Official.lin.password)
        for _ in 0..<11 {
            world.clock.pass(seconds: 3_600)
            #expect(try await lives(token, world))
        }
        world.clock.pass(seconds: 3_599)
        #expect(try await lives(token, world))
        world.clock.pass(seconds: 1)
        #expect(try await !lives(token, world))
    }

    @Test func `a page view within five minutes of the last one writes nothing`() async throws {
        let (world, pool) = try await World.hooked()
        let (token, _) = try await world.signedIn("lin", Official.lin.password)
        pool.before(write: 1) { _ in throw PowerCut() }
        world.clock.pass(seconds: 300)
        #expect(try await lives(token, world))
        world.clock.pass(seconds: 1)
        await #expect(throws: PowerCut.self) { try await lives(token, world) }
    }

    @Test func `signing out ends the session, and a second time is no error`() async throws {
        let world = try await World()
        let (token, _) = try await world.signedIn("lin", Official.lin.password)
        for _ in 0..<2 { try await SignOut(world.ground)(token) }
        #expect(try await !lives(token, world))
    }

    @Test(arguments: ["", "x", String(repeating: "a", count: 43), "' OR ''='"])
    func `an unknown token gives no session`(_ token: String) async throws {
        let world = try await World()
        _ = try await world.signedIn("lin", Official.lin.password)
        #expect(try await !lives(token, world))
    }

    @Test func `the database contains no token, only its hash`() async throws {
        let world = try await World()
        let (token, _) = try await world.signedIn("lin", Official.lin.password)
        let kept = try await world.pool.read { sql in
            try sql.rows("SELECT token_hash || ' ' || csrf_token FROM session", []) { try $0.text() }
        }
        #expect(!kept.isEmpty && kept.allSatisfy { !$0.contains(token) })
    }

    @Test func `a new office works at the next request`() async throws {
        let world = try await World()
        let (token, actor) = try await world.signedIn("lin", Official.lin.password)
        try await world.pool.write { tx in
            _ = try tx.execute(
                "UPDATE assignment SET ended_at = granted_at WHERE account_id = ?",
                [.id(actor.account)]
            )
        }
        #expect(try await ResolveSession(world.ground)(token)?.actor.office == nil)
    }

    @Test func `a right password does not open an account that is locked meanwhile`() async throws {
        let (world, pool) = try await World.hooked()
        let account = try world.official(.lin).account
        let now = world.clock.now
        // The first write counts the guess, and the second opens the session.
        pool.before(write: 2) { inner in
            _ = try await inner.write { tx in try Accounts.lock(account, at: now, in: tx) }
        }
        #expect(try await world.answer("lin", Official.lin.password) == "wrong")
        #expect(try await world.answer("lin", Official.lin.password) == "locked")
        #expect(try await world.count("session WHERE account_id = \(account.sql)") == 0)
    }
}
