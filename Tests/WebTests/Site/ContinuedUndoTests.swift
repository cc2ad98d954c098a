import Domain
import Groundwork
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Imports
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

/// Who can decide and who can continue an undo, as the pages show it.
@Suite struct ContinuedUndoTests {
    /// A world with an undo that the city's authority confirmed and that failed.
    private func failed() async throws -> SiteWorld {
        let world = try await SiteWorld()
        let hua = try world.session(of: .hua).found.actor
        try await DecideImportUndo(world.ground)(hua, BatchID(stored: world.things.regretted), .confirmed)
        try await world.ground.pool.write { tx in
            _ = try tx.execute("UPDATE job SET state = 'failed' WHERE state = 'waiting'", [])
        }
        return world
    }

    @Test(arguments: [Visitor.hua, .province, .guo])
    func `the button continues a failed undo`(visitor: Visitor) async throws {
        let world = try await failed()
        let path = "/imports/\(world.things.regretted)"
        try await world.browse(as: visitor) { browser in
            let page = try await browser.get(path)
            #expect(page.html.contains("中断了") && page.html.contains("action=\"\(path)/continuation\""))
            #expect(page.html.contains("从中断的地方继续，不会重复写入。"))
            #expect(try await browser.post("\(path)/continuation", []).location == path)
            #expect(try await browser.settled(path).html.contains("已整批撤销 1 条学时"))
        }
    }

    @Test(arguments: [Visitor.shen, .gan, .pan, .wei])
    func `other accounts see neither the page nor the button`(visitor: Visitor) async throws {
        let world = try await failed()
        let path = "/imports/\(world.things.regretted)"
        let (page, asked) = try await world.browse(as: visitor) {
            (try await $0.get(path), try await $0.post("\(path)/continuation", []))
        }
        #expect(page.status == .forbidden && asked.status == .forbidden)
        #expect(try await world.count("job", where: "state = 'waiting'") == 0)
    }

    @Test(arguments: ["confirm", "refuse"])
    func `a clerk with own hours in the batch sees the reason, and cannot decide`(verdict: String) async throws {
        let world = try await SiteWorld()
        let path = "/imports/\(world.things.regretted)/undo"
        let now = world.ground.now()
        let ben = try world.session(of: .ben).found.actor.account
        let office = try #require(Official.guo.office(world.ground.newID()))
        try await world.ground.pool.write { try Assignments.grant(office, to: ben, at: now, in: $0) }
        try await world.browse(as: .ben) { browser in
            let page = try await browser.get(path)
            #expect(page.html.contains("其中有您本人的学时") && !page.html.contains("\(path)/decision"))
            #expect(try await !browser.get("/imports").html.contains("等您复核的整批撤销"))
            let fields: Fields = [("verdict", verdict), ("reason", "没有导错")]
            let refused = try await browser.post("\(path)/decision", fields)
            #expect(refused.status == .forbidden)
            #expect(refused.html.contains(Refusal.ownDeclaration.chinese))
        }
        #expect(try await world.count("approval", where: "kind = 'import-undo' AND state = 'waiting'") == 1)
    }
}
