import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

/// The undo of a whole import, from the request to the end.
@Suite struct ImportUndoTests {
    @Test func `the page first shows the effects and asks for a reason`() async throws {
        let world = try await SiteWorld.shared.value
        let path = "/imports/\(world.things.batch)/undo"
        try await world.browse(as: .lin) { browser in
            let page = try await browser.get(path)
            #expect(page.html.contains("2 人的 3 条学时全部撤销"))
            #expect(page.html.contains("1 人已经打印的 1 份证书") && page.html.contains("安甲"))
            let refused = try await browser.post(path, [("reason", " ")])
            #expect(refused.status == .badRequest)
            #expect(refused.html.summary == ["reason"])
        }
    }

    @Test func `the requester waits, and the second person finds the request on the page of imports`() async throws {
        let world = try await SiteWorld.shared.value
        let path = "/imports/\(world.things.regretted)/undo"
        for (visitor, decides) in [(Visitor.lin, false), (.guo, true), (.hua, true)] {
            let (list, page) = try await world.browse(as: visitor) {
                (try await $0.get("/imports"), try await $0.get(path))
            }
            #expect(list.html.contains("等您复核的整批撤销") == decides, "\(visitor)")
            #expect(page.html.contains("\(path)/decision") == decides, "\(visitor)")
            #expect(page.html.contains("导错了文件"))
        }
    }

    @Test(arguments: [Visitor.guo, .hua])
    func `a confirmed undo is done once`(visitor: Visitor) async throws {
        let world = try await SiteWorld()
        let path = "/imports/\(world.things.regretted)"
        let standing =
            "batch_id = \(BatchID(stored: world.things.regretted).sql) AND status = \(RecordStatus.recognised.sql)"
        #expect(try await world.count("record", where: standing) == 1)
        try await world.browse(as: visitor) { browser in
            for _ in 1...2 {
                let done = try await browser.post("\(path)/undo/decision", [("verdict", "confirm")])
                #expect(done.location == path)
            }
            let page = try await browser.settled(path)
            #expect(page.html.contains("已整批撤销 1 条学时") && page.html.contains("原因：导错了文件"))
        }
        #expect(try await world.count("record", where: standing) == 0)
    }

    @Test func `a refused undo changes nothing, and can be requested again`() async throws {
        let world = try await SiteWorld()
        let path = "/imports/\(world.things.regretted)/undo"
        try await world.browse(as: .guo) { browser in
            let without = try await browser.post("\(path)/decision", [("verdict", "refuse")])
            #expect(without.status == .badRequest)
            #expect(without.html.summary == ["reason"])
            let refused = try await browser.post("\(path)/decision", [("verdict", "refuse"), ("reason", "没有导错")])
            #expect(refused.location == "/imports")
        }
        try await world.browse(as: .lin) { browser in
            #expect(try await browser.get(path).html.contains("没有导错"))
            let again = try await browser.post(path, [("reason", "确实导错了")])
            #expect(again.status == .seeOther)
        }
        #expect(try await world.count("approval", where: "kind = 'import-undo'") == 2)
    }

    @Test func `a decision about an older request does not decide the newer one`() async throws {
        let world = try await SiteWorld()
        let path = "/imports/\(world.things.regretted)/undo"
        let old = try await world.browse(as: .guo) { browser in
            let shown = try #require(try await browser.get(path).html.values(of: "request").first)
            let verdict = [("verdict", "refuse"), ("request", shown), ("reason", "没有导错")]
            #expect(try await browser.post("\(path)/decision", verdict).location == "/imports")
            return shown
        }
        _ = try await world.browse(as: .lin) { try await $0.post(path, [("reason", "确实导错了")]) }
        try await world.browse(as: .guo) { browser in
            for request in [old, "", "41"] {
                let late = try await browser.post("\(path)/decision", [("verdict", "confirm"), ("request", request)])
                #expect(late.status == .conflict, "\(request)")
            }
            let new = try #require(try await browser.get(path).html.values(of: "request").first)
            #expect(new != old)
            let done = try await browser.post("\(path)/decision", [("verdict", "confirm"), ("request", new)])
            #expect(done.location == "/imports/\(world.things.regretted)")
        }
    }
}
