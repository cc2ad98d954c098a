import Credentials
import Documents
import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct ActivationTests {
    private static let new = "quiet-harbour-92-lantern"

    @Test func `a code activates the account once`() async throws {
        let world = try await World()
        let slip = try await world.slip(.ada)
        #expect(try await world.activate(.ada, slip.code, Self.new) == "activated")
        #expect(try await world.answer(Inhabitant.ada.document.value, Self.new) == "in")
        #expect(try await world.activate(.ada, slip.code, "another-quiet-harbour-1") == "wrong")
        #expect(try await world.answer(Inhabitant.ada.document.value, Self.new) == "in")
    }

    @Test func `a code can be typed in small letters, with spaces or in full width`() async throws {
        let world = try await World()
        let code = try await world.slip(.ada).code
        let typed = " " + code.lowercased().replacing("-", with: " ") + "\u{3000}"
        #expect(try await world.activate(.ada, typed, Self.new) == "activated")
    }

    @Test func `a slip masks the number, shows the address and is valid for fourteen days`() async throws {
        let world = try await World()
        let slip = try await world.slip(.ada)
        #expect(slip.maskedNumber == Inhabitant.ada.document.masked && slip.employer == "洪州示范学院")
        #expect(slip.address == "https://demo.invalid/activation")
        world.clock.pass(days: 14)
        #expect(slip.expires == world.clock.now)
        #expect(try await world.activate(.ada, slip.code, Self.new) == "expired")
        world.clock.pass(seconds: -1)
        #expect(try await world.activate(.ada, slip.code, Self.new) == "activated")
    }

    @Test func `a new code replaces the old one, even during an activation`() async throws {
        let (world, pool) = try await World.hooked()
        let old = try await world.slip(.ada)
        let new = try await world.slip(.ada)
        #expect(try await world.activate(.ada, old.code, Self.new) == "wrong")
        let ground = world.ground
        let (lin, ada) = try (world.official(.lin), world.person(.ada))
        pool.before(write: 1) { inner in
            let behind = Ground(
                pool: inner,
                policies: ground.policies,
                jurisdiction: "jiangxi",
                newID: ground.newID,
                secret: ground.secret,
                now: ground.now
            )
            _ = try await IssueActivationCodes(behind, publicURL: "")(lin, [ada])
        }
        #expect(try await world.activate(.ada, new.code, Self.new) == "wrong")
        #expect(try await world.answer(Inhabitant.ada.document.value, Inhabitant.ada.password) == "in")
        #expect(try await world.count("activation_code") == 1)
    }

    @Test func `wrong codes slow down guessing, and do not block the right code`() async throws {
        let world = try await World()
        let slip = try await world.slip(.ada)
        for _ in 0..<4 { #expect(try await world.activate(.ada, "AAAAA-AAAAA", Self.new) == "wrong") }
        for _ in 0..<3 { #expect(try await world.activate(.ada, "AAAAA-AAAAA", Self.new) == "wait") }
        #expect(try await world.answer(Inhabitant.ada.document.value, Inhabitant.ada.password) == "in")
        #expect(try await world.activate(.ada, slip.code, Self.new) == "activated")
    }

    @Test func `a slip works even for an account that has to wait after wrong passwords`() async throws {
        let world = try await World()
        let office = Visit(origin: "203.0.113.7")
        let number = Inhabitant.ada.document.value
        for _ in 0..<9 { _ = try await world.answer(number, "no", from: office) }
        #expect(try await world.answer(number, Inhabitant.ada.password, from: office).hasPrefix("wait"))
        let slip = try await world.slip(.ada)
        #expect(try await world.activate(.ada, slip.code, Self.new, from: office) == "activated")
        #expect(try await world.answer(number, Self.new, from: office) == "in")
    }

    @Test func `a code of another key is refused, and everybody gets the reason`() async throws {
        let world = try await World()
        let slip = try await world.slip(.ada)
        let ground = world.ground
        let other = Ground(
            pool: ground.pool,
            policies: ground.policies,
            jurisdiction: "jiangxi",
            newID: ground.newID,
            now: ground.now
        )
        let activate = ActivateAccount(other, hasher: world.hasher)
        func answer(_ login: String, _ code: String) async throws -> String {
            try await activate(login: login, code: code, password: Self.new, again: Self.new).short
        }
        #expect(try await CountLostCodes(ground)() == 0)
        #expect(try await CountLostCodes(other)() == 1)
        #expect(try await answer(Inhabitant.ada.document.value, slip.code) == "wrong, key lost")
        // An unknown account gets the same answer, so that nobody learns whose codes were lost.
        #expect(try await answer("NOBODY", slip.code) == "wrong, key lost")
        let again = try await IssueActivationCodes(other, publicURL: "")(world.official(.lin), [world.person(.ada)])
        #expect(try await answer(Inhabitant.ada.document.value, #require(again.first).code) == "activated")
    }

    @Test func `the database contains no plain hash of the code`() async throws {
        let world = try await World()
        let slip = try await world.slip(.ada)
        let kept = try await world.pool.read { sql in
            try sql.rows("SELECT code_hash FROM activation_code", []) { try $0.text() }
        }
        #expect(kept.count == 1 && !kept.contains(SHA256Text.hash(slip.code)))
    }

    @Test func `an unknown number gets the same answer as a wrong code`() async throws {
        let world = try await World()
        let outcome = try await ActivateAccount(world.ground, hasher: world.hasher)(
            login: "NOBODY",
            code: "AAAAA-AAAAA",
            password: Self.new,
            again: Self.new
        )
        #expect(outcome.short == "wrong")
        #expect(try await world.activate(.ben, "", Self.new) == "wrong")
    }

    @Test(arguments: [
        "short-1", "password2026", "11111111111111", "xx-360199199001-yy", "安甲的密码是这一个吧",
        String(repeating: "ab12", count: 40),
    ])
    func `a weak password is refused, and the code can still be used`(_ password: String) async throws {
        let world = try await World()
        let slip = try await world.slip(.ada)
        #expect(try await world.activate(.ada, slip.code, password) == "invalid new_password")
        #expect(try await world.activate(.ada, slip.code, Self.new) == "activated")
    }

    @Test func `both passwords must be the same`() async throws {
        let world = try await World()
        let slip = try await world.slip(.ada)
        let outcome = try await ActivateAccount(world.ground, hasher: world.hasher)(
            login: Inhabitant.ada.document.value,
            code: slip.code,
            password: Self.new,
            again: Self.new + "x"
        )
        #expect(outcome.short == "invalid new_password_again")
    }

    @Test func `a new activation ends the sessions of the old password`() async throws {
        let world = try await World()
        let (token, _) = try await world.signedIn(Inhabitant.ada.document.value, Inhabitant.ada.password)
        let slip = try await world.slip(.ada)
        #expect(try await world.activate(.ada, slip.code, Self.new) == "activated")
        #expect(try await ResolveSession(world.ground)(token)?.actor == nil)
        #expect(try await world.answer(Inhabitant.ada.document.value, Inhabitant.ada.password) == "wrong")
    }

    @Test func `a clerk issues codes only for their own people, for all or none`() async throws {
        let world = try await World()
        let issue = IssueActivationCodes(world.ground, publicURL: "")
        let people = try [world.person(.ben), world.person(.dora)]
        await #expect(throws: Refusal.notYours) { try await issue(world.official(.lin), people) }
        #expect(try await world.count("activation_code") == 0)
        for who in [Official.hua, .wei, .pan] {
            await #expect(throws: Refusal.notYourRole) { try await issue(world.official(who), [people[0]]) }
        }
        await #expect(throws: Refusal.notYourRole) { try await issue(world.professional(.ben), [people[0]]) }
    }
}
