import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct UndoRefusedTests {
    private func refused() async throws -> (World, BatchID) {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, course: "另一门课")])
        try await world.askUndo(batch)
        try await world.decideUndo(batch, .refused(reason: "表没有错"))
        return (world, batch)
    }

    @Test func `a refusal needs a reason`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, course: "另一门课")])
        try await world.askUndo(batch)
        let fault = await #expect(throws: FormFault.self) { try await world.decideUndo(batch, .refused(reason: " ")) }
        #expect(fault?.field == "reason")
        #expect(try await world.see(batch).undo?.state == .waiting)
    }

    @Test func `a refusal changes nothing, and the requester can read the reason`() async throws {
        let (world, batch) = try await refused()
        let view = try await world.see(batch)
        #expect(view.batch.state == .committed && view.undo?.state == .refused)
        #expect(view.undo?.decision?.reason == "表没有错" && view.undo?.decision?.name == "guo")
        #expect(try await world.standing(.ben)?.counted == Hours(28))
        #expect(try await world.entries(of: batch, .reversal) == 0)
    }

    @Test func `a second refusal changes nothing, and a confirmation is too late`() async throws {
        let (world, batch) = try await refused()
        try await world.decideUndo(batch, .refused(reason: "又一次"))
        #expect(try await world.see(batch).undo?.decision?.reason == "表没有错")
        await #expect(throws: LookupFailure.outdated) { try await world.decideUndo(batch) }
        #expect(try await world.state(batch) == .committed)
        #expect(try await world.count("audit_entry WHERE action = 'import-undo-refused'") == 1)
    }

    @Test func `a refused undo can be requested again and then confirmed`() async throws {
        let (world, batch) = try await refused()
        world.clock.pass(seconds: 1)
        let again = try await world.askUndo(batch, by: .guo, reason: "确实有错")
        #expect(again.state == .waiting && again.asked.name == "guo")
        await #expect(throws: Refusal.samePerson) { try await world.decideUndo(batch, by: .guo) }
        try await world.decideUndo(batch, by: .lin)
        try await world.work(on: batch)
        #expect(try await world.state(batch) == .undone)
        #expect(try await world.standing(.ben)?.counted == Hours(20))
        try await world.expectBalance()
    }
}
