import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// Work that was decided by a person who no longer holds the office.
@Suite struct DismissedClerkTests {
    private func dismiss(_ who: Official, _ world: World) async throws {
        let account = try world.official(who).account
        let now = world.clock.now
        try await world.pool.write { tx in
            _ = try tx.execute(
                "UPDATE assignment SET ended_at = ? WHERE account_id = ?",
                [.integer(now.milliseconds), .id(account)]
            )
        }
    }

    @Test func `an undo continues under the name of the person who confirmed it`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, course: "另一门课")])
        try await world.askUndo(batch)
        try await world.decideUndo(batch)
        try await dismiss(.guo, world)
        try await world.work(on: batch)
        #expect(try await world.state(batch) == .undone)
        #expect(try await world.standing(.ben)?.counted == Hours(20))
    }

    @Test func `a sheet whose clerk has lost the office is not read, and the reason is shown`() async throws {
        let world = try await World()
        let path = world.folder.file("late.xlsx")
        try Sheet([.of(.ben, course: "另一门课")]).write(to: path)
        let batch = try await StartImport(world.ground, files: world.files)(
            world.official(.lin),
            path: path,
            fileName: "学时.xlsx"
        )
        try await dismiss(.lin, world)
        try await world.work(on: batch)
        let seen = try await world.see(batch, by: world.official(.guo)).batch
        #expect(seen.state == .unreadable && seen.failure?.message.isEmpty == false)
    }

    @Test func `a colleague continues a commit whose clerk has lost the office`() async throws {
        let world = try await World()
        let batch = try await world.stage([.of(.ben, course: "另一门课")])
        _ = try await CommitImport(world.ground)(world.official(.lin), batch, .init(acceptNewPeople: true))
        try await dismiss(.lin, world)
        await #expect(throws: Refusal.self) { try await world.work(on: batch) }
        try await ContinueImport(world.ground)(world.official(.guo), batch)
        try await world.work(on: batch)
        #expect(try await world.state(batch) == .committed)
        #expect(try await world.standing(.ben)?.counted == Hours(28))
    }
}
