import Domain
import Groundwork
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SQLDatabase
import Testing

@testable import TestWorld
@testable import Web

/// The content and the actions of an import's page in each state.
@Suite struct ImportStagesTests {
    @Test func `only an offered sheet can be chosen, and the chosen one is read`() async throws {
        let world = try await SiteWorld()
        let path = "/imports/\(world.things.choosing)"
        try await world.browse(as: .lin) { browser in
            let page = try await browser.get(path)
            #expect(page.html.contains("导入哪一个工作表") && page.html.contains("没有找到标题行，不能导入"))
            for wrong in ["说明", "没有这一张", ""] {
                let refused = try await browser.post("\(path)/sheet", [("sheet", wrong)])
                #expect(refused.status == .badRequest)
                #expect(refused.html.summary == ["sheet"])
            }
            let chosen = try await browser.post("\(path)/sheet", [("sheet", "未导入的行")])
            #expect(chosen.location == path)
            #expect(try await browser.settled(path).html.contains("柯丙"))
        }
    }

    @Test func `refusing the new people imports only the others`() async throws {
        let world = try await SiteWorld()
        let people = try await world.count("person")
        let records = try await world.count("record")
        let path = "/imports/\(world.things.staged)"
        try await world.browse(as: .lin) { browser in
            _ = try await browser.post("\(path)/commitment", [("new_people", "refuse")])
            let done = try await browser.settled(path)
            #expect(done.html.contains("不是已登记的人员"))
        }
        #expect(try await world.count("person") == people)
        #expect(try await world.count("record") == records)
    }

    @Test func `all or nothing adds nothing if rows are refused, and shows their number`() async throws {
        let world = try await SiteWorld()
        let records = try await world.count("record")
        let response = try await world.browse(as: .lin) {
            let fields: Fields = [("mode", "all-or-nothing"), ("accept_new_people", "yes")]
            return try await $0.post("/imports/\(world.things.staged)/commitment", fields)
        }
        #expect(response.status == .badRequest)
        #expect(response.html.contains("请更正后再提交"))
        #expect(response.html.contains("有 2 行不能导入"))
        #expect(response.html.contains("name=\"accept_new_people\" value=\"yes\" checked"))
        #expect(try await world.count("record") == records)
    }

    @Test func `all problems of a kind have a page, and document numbers on it are masked`() async throws {
        let world = try await SiteWorld.shared.value
        let path = "/imports/\(world.things.staged)/problems"
        try await world.browse(as: .lin) { browser in
            let all = try await browser.get(path)
            #expect(all.html.contains("证件号码校验位不对") && all.html.contains("学时有误"))
            let some = try await browser.get("\(path)?code=hours-invalid")
            #expect(some.html.contains("学时应是大于 0 的数字"))
            #expect(!some.html.contains(String(Sheet.wrongNumber.suffix(4))))
            #expect(!all.html.contains(Sheet.wrongNumber))
            #expect(try await browser.get("\(path)?code=nonsense").html.contains("证件号码校验位不对"))
            #expect(try await browser.get("\(path)?page=9").status == .ok)
        }
    }

    @Test func `the page of new people shows them masked`() async throws {
        let world = try await SiteWorld.shared.value
        let page = try await world.browse(as: .lin) { try await $0.get("/imports/\(world.things.staged)/people") }
        #expect(page.html.contains("柯丙") && page.html.contains(Inhabitant.cleo.document.masked))
        #expect(!page.html.contains(Inhabitant.cleo.document.value))
    }

    @Test func `the progress answer tells the script that no work is running`() async throws {
        let world = try await SiteWorld.shared.value
        let answer = try await world.browse(as: .lin) {
            try await $0.get("/imports/\(world.things.staged)/progress")
        }
        #expect(answer.headers[.contentType]?.hasPrefix("application/json") == true)
        #expect(answer.html.contains("\"isUnderWay\":false") && answer.html.contains("\"state\":\"staged\""))
    }

    @Test func `the page shows the progress of reading, and the import can be cancelled`() async throws {
        let world = try await SiteWorld()
        let id = try await world.beingRead()
        try await world.browse(as: .guo) { browser in
            let page = try await browser.get("/imports/\(id)")
            #expect(page.html.contains("正在读取表格") && page.html.contains("http-equiv=\"refresh\""))
            let progress = try await browser.get("/imports/\(id)/progress")
            #expect(progress.html.contains("\"isUnderWay\":true") && progress.html.contains("\"phase\":\"checking\""))
            let cancelled = try await browser.post("/imports/\(id)/cancellation")
            #expect(cancelled.location == "/imports?kind=hours")
            #expect(try await browser.get("/imports/\(id)").html.contains("已取消，没有写入任何内容"))
        }
    }

    @Test func `stopped work can be continued from its page`() async throws {
        let world = try await SiteWorld()
        let id = try await world.beingRead()
        try await world.ground.pool.write { tx in
            _ = try tx.execute("UPDATE job SET state = 'failed', owner = NULL WHERE subject_id = ?", [.text(id)])
        }
        try await world.browse(as: .lin) { browser in
            let page = try await browser.get("/imports/\(id)")
            #expect(page.html.contains("中断了") && !page.html.contains("http-equiv=\"refresh\""))
            #expect(try await browser.post("/imports/\(id)/continuation").location == "/imports/\(id)")
            #expect(try await browser.settled("/imports/\(id)").html.contains("确认导入 1 行"))
        }
    }

    @Test func `hours that an authority imports wait for review, and the page says so`() async throws {
        let world = try await SiteWorld()
        let sheet = try ImportWalk.bytes(Sheet.authority, in: world)
        try await world.browse(as: .hua) { browser in
            let sent = try await browser.upload("/imports", [], [.file("file", "培训.xlsx", sheet)])
            let preview = try await browser.settled(sent.location)
            #expect(preview.html.contains("导入后等待审核，认定后才计入学时"))
            _ = try await browser.post("\(sent.location)/commitment")
            let done = try await browser.settled(sent.location)
            #expect(done.html.contains("这些学时经审核认定后才计入") && done.html.contains("href=\"/reviews\">去审核"))
        }
    }

    @Test func `an authority sees only a batch with an undo request, and may not commit it`() async throws {
        let world = try await SiteWorld.shared.value
        let page = try await world.browse(as: .hua) { try await $0.get("/imports/\(world.things.regretted)") }
        #expect(page.status == .ok)
        for action in ["commitment", "cancellation", "receipt.xlsx"] { #expect(!page.html.contains(action)) }
        let other = try await world.browse(as: .hua) { try await $0.get("/imports/\(world.things.staged)") }
        #expect(other.status == .forbidden)
    }
}
