import Credentials
import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct SignInTests {
    @Test func `the right password opens a session, by document number or by name`() async throws {
        let world = try await World()
        for login in [Inhabitant.ada.document.value, " \(Inhabitant.ada.document.value.lowercased()) "] {
            let (token, actor) = try await world.signedIn(login, Inhabitant.ada.password)
            #expect(actor == (try world.professional(.ada)))
            let found = try #require(try await ResolveSession(world.ground)(token))
            #expect(
                found.actor == actor
                    && FormToken.wasMade(found.csrfToken, for: actor.account, with: world.ground.secret)
                    && found.office == nil
            )
        }
        let (token, _) = try await world.signedIn("LIN", Official.lin.password)
        #expect(try await ResolveSession(world.ground)(token)?.office?.organisation == "洪州示范学院")
    }

    @Test func `a clerk who is also a professional is both in one session`() async throws {
        let world = try await World()
        let (_, actor) = try await world.signedIn(Inhabitant.cleo.document.value, Inhabitant.cleo.password)
        #expect(actor.person != nil && actor.office?.organisation == Places.hongzhou?.id)
    }

    @Test func `a wrong password and an unknown account get the same answer`() async throws {
        let world = try await World()
        #expect(try await world.answer("lin", "desk-window-lin-coffee") == "wrong")
        #expect(try await world.answer("nobody", "desk-window-lin-tea") == "wrong")
        #expect(try await world.answer("", "") == "wrong")
        #expect(try await world.answer("lin' OR '1'='1", "x") == "wrong")
    }

    @Test func `signing in ends the old session of the browser`() async throws {
        let world = try await World()
        let (old, _) = try await world.signedIn("lin", Official.lin.password)
        let (new, _) = try await world.signedIn("lin", Official.lin.password, oldToken: old)
        #expect(old != new)
        #expect(try await ResolveSession(world.ground)(old)?.actor == nil)
        #expect(try await ResolveSession(world.ground)(new)?.actor != nil)
    }

    @Test func `an account that was never activated has no password`() async throws {
        let world = try await World()
        try await world.pool.write { tx in
            _ = try tx.execute("UPDATE account SET state = 'invited' WHERE login = 'lin'")
        }
        #expect(try await world.answer("lin", Official.lin.password) == "wrong")
    }
}

extension World {
    func signIn(
        _ login: String,
        _ password: String,
        oldToken: String? = nil,
        from visit: Visit = Visit()
    ) async throws -> SignIn.Outcome {
        try await SignIn(ground, hasher: hasher)(login: login, password: password, oldToken: oldToken, from: visit)
    }

    /// The answer in a word, with the seconds of the wait.
    func answer(_ login: String, _ password: String, from visit: Visit = Visit()) async throws -> String {
        func seconds(_ until: Instant) -> Int { (until.milliseconds - clock.now.milliseconds) / 1000 }
        return switch try await signIn(login, password, from: visit) {
        case .signedIn: "in"
        case .wrong: "wrong"
        case .busy: "busy"
        case .wait(let until): "wait \(seconds(until))"
        case .crowded(let until): "crowded \(seconds(until))"
        case .locked: "locked"
        case .demoClosed: "demo"
        }
    }

    func signedIn(_ login: String, _ password: String, oldToken: String? = nil) async throws -> (String, Actor) {
        guard case .signedIn(let token, _, let actor, _) = try await signIn(login, password, oldToken: oldToken) else {
            throw WorldFailure("\(login) was not signed in")
        }
        return (token, actor)
    }

    /// The token that the browser gets at a sign-in.
    func device(_ login: String, _ password: String, from visit: Visit = Visit()) async throws -> String {
        guard case .signedIn(_, let device, _, _) = try await signIn(login, password, from: visit) else {
            throw WorldFailure("\(login) was not signed in")
        }
        return device
    }
}
