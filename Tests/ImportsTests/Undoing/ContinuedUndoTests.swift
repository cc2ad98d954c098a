import Domain
import Groundwork
import Imports
import Store
import Testing

@testable import TestWorld

/// Who may have a taking back go on that has failed.
@Suite struct ContinuedUndoTests {
    /// Cut off after it was confirmed, before anything was taken back.
    private func failed(confirmedBy who: Official = .hua) async throws -> (World, BatchID) {
        let (world, pool) = try await World.hooked()
        let batch = try await world.bringIn([.of(.ben, course: "另一门课"), .stranger(1)])
        try await world.askUndo(batch)
        try await world.decideUndo(batch, by: who)
        pool.before(write: 2) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await world.work(on: batch) }
        return (world, batch)
    }

    @Test(arguments: [Official.hua, .hui, .province, .guo, .lin])
    func `whoever may decide, and the organisation itself`(_ who: Official) async throws {
        let (world, batch) = try await failed()
        let view = try await world.see(batch, by: world.official(who))
        #expect(view.progress?.hasFailed == true && view.mayContinue)
        try await ContinueImport(world.ground)(world.official(who), batch)
        try await world.work(on: batch)
        #expect(try await world.state(batch) == .undone)
        // It was decided by the one who confirmed it, and the log tells who had it go on.
        #expect(try await world.see(batch).undo?.decision?.name == "hua")
        #expect(try await world.count("audit_entry WHERE action = 'import-undo-continued'") == 1)
        try await world.expectBalance()
    }

    @Test(arguments: [Official.shen, .wei, .pan])
    func `nobody else`(_ who: Official) async throws {
        let (world, batch) = try await failed(confirmedBy: .guo)
        let jobs = try await world.count("job")
        await #expect(throws: Refusal.notYours) { try await ContinueImport(world.ground)(world.official(who), batch) }
        let ben = try world.professional(.ben)
        await #expect(throws: Refusal.notYourRole) { try await ContinueImport(world.ground)(ben, batch) }
        #expect(try await world.count("job") == jobs)
        #expect(try await world.state(batch) == .undoing)
    }

    @Test func `the authority of another city does not`() async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.bringIn([.of(.dora, course: "课")], by: world.official(.shen))
        try await world.askUndo(batch, by: .shen)
        try await world.decideUndo(batch, by: .province)
        pool.before(write: 2) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await world.work(on: batch) }
        await #expect(throws: Refusal.notYours) { try await ContinueImport(world.ground)(world.official(.hua), batch) }
        try await ContinueImport(world.ground)(world.official(.province), batch)
    }

    @Test func `an authority that watches has no other work of an import go on`() async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.stage([.of(.ben, course: "另一门课")])
        _ = try await CommitImport(world.ground)(world.official(.lin), batch, .init(acceptNewPeople: true))
        pool.before(write: 2) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await world.work(on: batch) }
        await #expect(throws: Refusal.notYours) { try await ContinueImport(world.ground)(world.official(.hua), batch) }
        #expect(try await world.state(batch) == .committing)
    }

    @Test func `while it is under way nothing is asked for, and nothing logged`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, course: "另一门课")])
        try await world.askUndo(batch)
        try await world.decideUndo(batch, by: .hua)
        let jobs = try await world.count("job")
        try await ContinueImport(world.ground)(world.official(.hua), batch)
        #expect(try await world.count("job") == jobs)
        #expect(try await world.count("audit_entry WHERE action = 'import-undo-continued'") == 0)
    }
}
