import Credentials
import Domain
import SQLDatabase
import Store
import Testing
import Workflows

@Suite struct SignInTests {
    @Test func `the right password opens a session, by number or by name`() async throws {
        let world = try await World()
        for login in [Inhabitant.ada.document.value, " \(Inhabitant.ada.document.value.lowercased()) "] {
            let (token, actor) = try await world.signedIn(login, Inhabitant.ada.password)
            #expect(actor == (try world.professional(.ada)))
            let found = try #require(try await ResolveSession(world.ground)(token))
            #expect(found.actor == actor && found.csrfToken.count == 43 && found.organisationName == nil)
        }
        let (token, _) = try await world.signedIn("LIN", Official.lin.password)
        #expect(try await ResolveSession(world.ground)(token)?.organisationName == "洪州示范学院")
    }

    @Test func `a clerk who is a professional is both in one session`() async throws {
        let world = try await World()
        let (_, actor) = try await world.signedIn(Inhabitant.cleo.document.value, Inhabitant.cleo.password)
        #expect(actor.person != nil && actor.employer == Places.hongzhou?.id)
    }

    @Test func `a wrong password and an unknown account get the same answer`() async throws {
        let world = try await World()
        #expect(try await world.answer("lin", "desk-window-lin-coffee") == "wrong")
        #expect(try await world.answer("nobody", "desk-window-lin-tea") == "wrong")
        #expect(try await world.answer("", "") == "wrong")
        #expect(try await world.answer("lin' OR '1'='1", "x") == "wrong")
    }

    @Test func `five wrong ones lock, even for the right one, and time releases`() async throws {
        let world = try await World()
        for _ in 0..<4 { #expect(try await world.answer("lin", "no") == "wrong") }
        #expect(try await world.answer("lin", "no") == "locked 900")
        #expect(try await world.answer("lin", Official.lin.password) == "locked 900")
        world.clock.pass(seconds: 899)
        #expect(try await world.answer("lin", Official.lin.password) == "locked 1")
        world.clock.pass(seconds: 1)
        #expect(try await world.answer("lin", Official.lin.password) == "in")
        // A right one forgets the wrong ones before it.
        #expect(try await world.answer("lin", "no") == "wrong")
        #expect(try await world.count("audit_entry WHERE action = 'account-locked'") == 1)
    }

    @Test func `who goes on guessing is locked twice as long each time, for a day at most`() async throws {
        let world = try await World()
        for _ in 0..<4 { _ = try await world.answer("lin", "no") }
        var locks: [String] = []
        for _ in 0..<9 {
            locks.append(try await world.answer("lin", "no"))
            world.clock.pass(days: 1)
        }
        #expect(locks == [900, 1800, 3600, 7200, 14_400, 28_800, 57_600, 86_400, 86_400].map { "locked \($0)" })
    }

    @Test func `another account is not locked with it`() async throws {
        let world = try await World()
        for _ in 0..<6 { _ = try await world.answer("lin", "no") }
        #expect(try await world.answer("guo", Official.guo.password) == "in")
    }

    @Test func `guesses made all at once are no way around the lock`() async throws {
        let world = try await World()
        let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<30 { group.addTask { try await world.answer("lin", "no") } }
            return try await group.reduce(into: [String]()) { $0.append($1) }
        }
        #expect(outcomes.filter { $0 == "wrong" }.count == 4)
        #expect(try await world.answer("lin", Official.lin.password).hasPrefix("locked"))
    }

    @Test func `signing in ends the session that the browser still had`() async throws {
        let world = try await World()
        let (old, _) = try await world.signedIn("lin", Official.lin.password)
        let (new, _) = try await world.signedIn("lin", Official.lin.password, oldToken: old)
        #expect(old != new)
        #expect(try await ResolveSession(world.ground)(old)?.actor == nil)
        #expect(try await ResolveSession(world.ground)(new)?.actor != nil)
    }

    @Test func `an account that was never activated has no password to guess`() async throws {
        let world = try await World()
        try await world.pool.write { tx in
            _ = try tx.execute("UPDATE account SET state = 'invited' WHERE login = 'lin'")
        }
        #expect(try await world.answer("lin", Official.lin.password) == "wrong")
    }
}

extension World {
    func signIn(_ login: String, _ password: String, oldToken: String? = nil) async throws -> SignIn.Outcome {
        try await SignIn(ground, hasher: hasher)(login: login, password: password, oldToken: oldToken)
    }

    /// In a word, with the seconds for which it is locked.
    func answer(_ login: String, _ password: String) async throws -> String {
        switch try await signIn(login, password) {
        case .signedIn: "in"
        case .wrong: "wrong"
        case .busy: "busy"
        case .locked(let until): "locked \((until.milliseconds - clock.now.milliseconds) / 1000)"
        }
    }

    func signedIn(_ login: String, _ password: String, oldToken: String? = nil) async throws -> (String, Actor) {
        guard case .signedIn(let token, let actor) = try await signIn(login, password, oldToken: oldToken) else {
            throw WorldFailure("\(login) was not signed in")
        }
        return (token, actor)
    }
}
