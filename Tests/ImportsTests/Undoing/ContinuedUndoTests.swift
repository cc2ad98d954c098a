import Domain
import Groundwork
import Imports
import Store
import Testing

@testable import TestWorld

/// Who may continue a failed undo.
@Suite struct ContinuedUndoTests {
    /// A world with an undo that stopped after its confirmation, before anything was reversed.
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
    func `those who may decide, and the organisation itself, can continue an undo`(_ who: Official) async throws {
        let (world, batch) = try await failed()
        let view = try await world.see(batch, by: world.official(who))
        #expect(view.progress?.hasFailed == true && view.mayContinue)
        try await ContinueImport(world.ground)(world.official(who), batch)
        try await world.work(on: batch)
        #expect(try await world.state(batch) == .undone)
        // The decision still belongs to the person who confirmed it. The log shows who continued the undo.
        #expect(try await world.see(batch).undo?.decision?.name == "hua")
        #expect(try await world.count("audit_entry WHERE action = 'import-undo-continued'") == 1)
        try await world.expectBalance()
    }

    @Test(arguments: [Official.shen, .wei, .pan])
    func `nobody else can continue an undo`(_ who: Official) async throws {
        let (world, batch) = try await failed(confirmedBy: .guo)
        let jobs = try await world.count("job")
        await #expect(throws: Refusal.notYours) { try await ContinueImport(world.ground)(world.official(who), batch) }
        let ben = try world.professional(.ben)
        await #expect(throws: Refusal.notYourRole) { try await ContinueImport(world.ground)(ben, batch) }
        #expect(try await world.count("job") == jobs)
        #expect(try await world.state(batch) == .undoing)
    }

    @Test func `the authority of another city cannot continue an undo`() async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.bringIn([.of(.dora, course: "课")], by: world.official(.shen))
        try await world.askUndo(batch, by: .shen)
        try await world.decideUndo(batch, by: .province)
        pool.before(write: 2) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await world.work(on: batch) }
        await #expect(throws: Refusal.notYours) { try await ContinueImport(world.ground)(world.official(.hua), batch) }
        try await ContinueImport(world.ground)(world.official(.province), batch)
    }

    @Test func `an authority can continue no other work of an import`() async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.stage([.of(.ben, course: "另一门课")])
        _ = try await CommitImport(world.ground)(world.official(.lin), batch, .init(acceptNewPeople: true))
        pool.before(write: 2) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await world.work(on: batch) }
        await #expect(throws: Refusal.notYours) { try await ContinueImport(world.ground)(world.official(.hua), batch) }
        #expect(try await world.state(batch) == .committing)
    }

    @Test func `continuing a running undo adds no job and no log entry`() async throws {
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
