import Domain
import Groundwork
import Imports
import Recognition
import Store
import Testing

@testable import TestWorld

/// Nobody may decide on an undo of their own hours.
@Suite struct UndoConflictTests {
    private static let verdicts = [Approval.Verdict.confirmed, .refused(reason: "表没有错")]

    private func asked(_ rows: [Sheet.Row]) async throws -> (World, BatchID) {
        let world = try await World()
        let batch = try await world.bringIn(rows)
        try await world.askUndo(batch)
        return (world, batch)
    }

    @Test(arguments: verdicts)
    func `a clerk with own hours in the batch cannot decide`(_ verdict: Approval.Verdict) async throws {
        let (world, batch) = try await asked([.of(.cleo, course: "另一门课"), .of(.ben, course: "另一门课")])
        let cleo = try world.professional(.cleo)
        for isAtConsole in [false, true] {
            await #expect(throws: Refusal.ownDeclaration) {
                try await DecideImportUndo(world.ground)(cleo, batch, verdict, isAtConsole: isAtConsole)
            }
        }
        #expect(try await world.state(batch) == .committed)
        #expect(try await world.see(batch).undo?.state == .waiting)
        try await world.decideUndo(batch)
    }

    @Test(arguments: verdicts)
    func `the same clerk can decide on a batch without own hours`(_ verdict: Approval.Verdict) async throws {
        let (world, batch) = try await asked([.of(.ben, course: "另一门课"), .stranger(1)])
        try await DecideImportUndo(world.ground)(world.professional(.cleo), batch, verdict)
        #expect(try await world.see(batch).undo?.state != .waiting)
    }

    @Test func `own hours that were reversed before do not count`() async throws {
        let (world, batch) = try await asked([.of(.cleo, course: "另一门课"), .of(.ben, course: "另一门课")])
        let records = try await world.records(of: batch)
        let own = try #require(try records.first { try $0.person == world.person(.cleo) })
        try await world.reverse(own)
        try await DecideImportUndo(world.ground)(world.professional(.cleo), batch, .confirmed)
        #expect(try await world.state(batch) == .undoing)
    }

    @Test func `the clerk can request the undo, and another person decides`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.cleo, course: "另一门课")])
        try await RequestImportUndo(world.ground)(world.professional(.cleo), batch, reason: "导错了表")
        try await world.decideUndo(batch, by: .lin)
        try await world.work(on: batch)
        #expect(try await world.state(batch) == .undone)
    }

    @Test func `the request is not on the clerk's list, and its page shows the reason`() async throws {
        let (world, batch) = try await asked([.of(.cleo, course: "另一门课")])
        let cleo = try world.professional(.cleo)
        let view = try await SeeImportUndo(world.ground)(cleo, batch)
        #expect(!view.mayDecide && view.refusal == .ownDeclaration)
        #expect(try await ListImports(world.ground)(cleo).undos.isEmpty)
        #expect(try await SeeRecentImports(world.ground)(cleo).undos == 0)
        let guo = try world.official(.guo)
        #expect(try await SeeImportUndo(world.ground)(guo, batch).mayDecide)
        #expect(try await ListImports(world.ground)(guo).undos.map(\.batch.id) == [batch])
        #expect(try await SeeRecentImports(world.ground)(guo).undos == 1)
    }
}
