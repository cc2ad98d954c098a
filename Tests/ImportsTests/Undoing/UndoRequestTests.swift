import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// Who may request the undo of a batch, and who may decide on it.
@Suite struct UndoRequestTests {
    private func committed() async throws -> (World, BatchID) {
        let world = try await World()
        return (world, try await world.bringIn([.of(.ben, course: "另一门课"), .stranger(1)]))
    }

    @Test(arguments: ["", " \u{3000} "])
    func `a request needs a reason`(_ reason: String) async throws {
        let (world, batch) = try await committed()
        let fault = await #expect(throws: FormFault.self) { try await world.askUndo(batch, reason: reason) }
        #expect(fault?.field == "reason")
        #expect(try await world.count("approval") == 0)
    }

    @Test func `a request changes no record, and a second one returns the waiting request`() async throws {
        let (world, batch) = try await committed()
        let counted = try await world.allCounted()
        let first = try await world.askUndo(batch)
        #expect(first.state == .waiting && first.asked.name == "lin" && first.asked.reason == "导错了表")
        #expect(try await world.askUndo(batch, by: .guo, reason: "另一理由") == first)
        #expect(try await world.count("approval") == 1)
        #expect(try await world.state(batch) == .committed)
        #expect(try await world.allCounted() == counted)
        #expect(try await world.see(batch).undo == first)
    }

    @Test(arguments: [Official.shen, .hua, .province, .wei, .pan])
    func `only the organisation itself can request an undo`(_ who: Official) async throws {
        let (world, batch) = try await committed()
        await #expect(throws: Refusal.notYours) { try await world.askUndo(batch, by: who) }
        // The faults of the form are not shown to other accounts.
        await #expect(throws: Refusal.notYours) { try await world.askUndo(batch, by: who, reason: "") }
        #expect(try await world.count("approval") == 0)
    }

    @Test func `a professional can neither request nor decide nor view an undo`() async throws {
        let (world, batch) = try await committed()
        let ben = try world.professional(.ben)
        await #expect(throws: Refusal.notYourRole) {
            try await RequestImportUndo(world.ground)(ben, batch, reason: "不要")
        }
        try await world.askUndo(batch)
        let wordless = Approval.Verdict.refused(reason: "")
        await #expect(throws: Refusal.notYourRole) { try await DecideImportUndo(world.ground)(ben, batch, wordless) }
        await #expect(throws: Refusal.notYourRole) {
            try await DecideImportUndo(world.ground)(ben, batch, .confirmed)
        }
        await #expect(throws: Refusal.notYourRole) { try await SeeImportUndo(world.ground)(ben, batch) }
    }

    @Test func `a batch that is not committed cannot be undone`() async throws {
        let world = try await World()
        let staged = try await world.stage([.of(.ben, course: "另一门课")])
        await #expect(throws: LookupFailure.outdated) { try await world.askUndo(staged) }
        try await CancelImport(world.ground, files: world.files)(world.official(.lin), staged)
        await #expect(throws: LookupFailure.outdated) { try await world.askUndo(staged) }
        let missing: BatchID = world.ground.newID()
        await #expect(throws: LookupFailure.missing("batch")) { try await world.askUndo(missing) }
    }

    @Test(arguments: [Official.guo, .hua, .hui, .province])
    func `a colleague and the authorities above can decide`(_ who: Official) async throws {
        let (world, batch) = try await committed()
        try await world.askUndo(batch)
        try await world.decideUndo(batch, by: who)
        try await world.work(on: batch)
        #expect(try await world.state(batch) == .undone)
        let undo = try #require(try await world.see(batch).undo)
        #expect(undo.state == .confirmed && undo.decision?.name == who.rawValue)
        try await world.expectBalance()
    }

    @Test(arguments: [(Official.lin, Refusal.samePerson), (.shen, .notYours), (.wei, .notYours), (.pan, .notYours)])
    func `neither the requester nor other offices can decide`(_ who: Official, _ refusal: Refusal) async throws {
        let (world, batch) = try await committed()
        try await world.askUndo(batch)
        for verdict in [Approval.Verdict.confirmed, .refused(reason: "不行")] {
            await #expect(throws: refusal) { try await world.decideUndo(batch, verdict, by: who) }
        }
        #expect(try await world.state(batch) == .committed)
        #expect(try await world.see(batch).undo?.state == .waiting)
    }

    @Test func `the authority of another city cannot decide`() async throws {
        let world = try await World()
        let shen = try world.official(.shen)
        let batch = try await world.bringIn([.of(.dora, course: "课")], by: shen)
        try await world.askUndo(batch, by: .shen)
        await #expect(throws: Refusal.notYours) { try await world.decideUndo(batch, by: .hua) }
        try await world.decideUndo(batch, by: .province)
        #expect(try await world.state(batch) == .undoing)
    }

    @Test func `without a request there is nothing to decide`() async throws {
        let (world, batch) = try await committed()
        await #expect(throws: LookupFailure.outdated) { try await world.decideUndo(batch) }
    }

    @Test func `at the console an operator is the second person too, and the log says so`() async throws {
        let (world, batch) = try await committed()
        try await world.askUndo(batch)
        try await DecideImportUndo(world.ground)(world.official(.lin), batch, .confirmed, isAtConsole: true)
        try await world.work(on: batch)
        #expect(try await world.state(batch) == .undone)
        let actions = try await world.pool.read { try AuditLog.actions(on: batch.text, in: $0) }
        #expect(actions.contains("import-undo-confirmed-at-console") && !actions.contains("import-undo-confirmed"))
    }

    @Test func `the page shows each account its possible actions`() async throws {
        let (world, batch) = try await committed()
        func may(_ who: Official) async throws -> [Bool] {
            let view = try await SeeImportUndo(world.ground)(world.official(who), batch)
            return [view.mayAsk, view.mayDecide]
        }
        #expect(try await may(.lin) == [true, false])
        #expect(try await may(.hua) == [false, false])
        try await world.askUndo(batch)
        #expect(try await may(.lin) == [false, false])
        #expect(try await may(.guo) == [false, true])
        #expect(try await may(.hua) == [false, true])
        try await world.decideUndo(batch, by: .hua)
        #expect(try await may(.guo) == [false, false])
    }
}
