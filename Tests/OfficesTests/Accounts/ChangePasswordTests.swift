import Credentials
import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct ChangePasswordTests {
    private static let new = "quiet-harbour-92-lantern"
    private let number = Inhabitant.ada.document.value
    private let old = Inhabitant.ada.password

    private func change(
        _ world: World,
        from current: String,
        to new: String,
        again: String? = nil,
        token: String
    ) async throws -> [String] {
        let outcome = try await ChangePassword(world.ground, hasher: world.hasher)(
            world.professional(.ada),
            current: current,
            new: new,
            again: again ?? new,
            token: token
        )
        guard case .invalid(let faults) = outcome else { return [] }
        return faults.map(\.field)
    }

    @Test func `the new password works, and the other sessions end`() async throws {
        let world = try await World()
        let (here, _) = try await world.signedIn(number, old)
        let (elsewhere, _) = try await world.signedIn(number, old)
        #expect(try await change(world, from: old, to: Self.new, token: here) == [])
        #expect(try await ResolveSession(world.ground)(here)?.actor != nil)
        #expect(try await ResolveSession(world.ground)(elsewhere)?.actor == nil)
        #expect(try await world.answer(number, old) == "wrong")
        #expect(try await world.answer(number, Self.new) == "in")
        #expect(try await world.count("audit_entry WHERE action = 'password-changed'") == 1)
    }

    @Test func `without the current password nothing changes`() async throws {
        let world = try await World()
        let (here, _) = try await world.signedIn(number, old)
        let (elsewhere, _) = try await world.signedIn(number, old)
        #expect(try await change(world, from: "guess", to: Self.new, token: here) == ["current_password"])
        #expect(try await ResolveSession(world.ground)(elsewhere)?.actor != nil)
        #expect(try await world.answer(number, old) == "in")
    }

    @Test func `guessing the current password ends only the session that does it`() async throws {
        let world = try await World()
        let (here, _) = try await world.signedIn(number, old)
        let (elsewhere, _) = try await world.signedIn(number, old)
        for _ in 0..<5 { _ = try await change(world, from: "guess", to: Self.new, token: here) }
        #expect(try await ResolveSession(world.ground)(here)?.actor != nil)
        #expect(try await change(world, from: old, to: Self.new, token: here) == ["current_password"])
        #expect(try await ResolveSession(world.ground)(here)?.actor == nil)
        #expect(try await ResolveSession(world.ground)(elsewhere)?.actor != nil)
        #expect(try await world.answer(number, old) == "in")
    }

    @Test func `simultaneous guesses are counted like guesses one after another`() async throws {
        let world = try await World()
        let (here, _) = try await world.signedIn(number, old)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { _ = try await change(world, from: "guess", to: Self.new, token: here) } }
            try await group.waitForAll()
        }
        #expect(try await ResolveSession(world.ground)(here)?.actor == nil)
        #expect(try await world.count("audit_entry WHERE action = 'session-ended-after-guessing'") > 0)
    }

    @Test func `the old password is not accepted as a new one`() async throws {
        let world = try await World()
        let (here, _) = try await world.signedIn(number, old)
        #expect(try await change(world, from: old, to: old, token: here) == ["new_password"])
    }

    @Test(arguments: [
        ("short", nil as String?, ["new_password"]), (Self.new, "other", ["new_password_again"]),
        ("安甲", "other", ["new_password", "new_password_again"]),
    ])
    func `a weak or mistyped password is refused`(_ new: String, _ again: String?, _ fields: [String]) async throws {
        let world = try await World()
        let (here, _) = try await world.signedIn(number, old)
        #expect(Set(try await change(world, from: old, to: new, again: again, token: here)) == Set(fields))
        #expect(try await world.answer(number, old) == "in")
    }
}
