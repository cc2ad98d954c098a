import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct DeclarationListTests {
    private static let key = "00000000-0000-7000-8000-0000000000cc"
    private static let half: Fields = [("form_key", key), ("title", "只有名称"), ("count", "2"), ("then", "save")]

    @Test func `the list shows the declarations of all years, drafts first, and filters them`() async throws {
        let world = try await SiteWorld.shared.value
        try await world.browse(as: .ada) { browser in
            let html = try await browser.get("/declarations").html
            let draft = try #require(html.text.range(of: "草稿论文"))
            let waiting = try #require(html.text.range(of: "待审论文"))
            #expect(draft.lowerBound < waiting.lowerBound && html.contains("退回论文"))
            let drafts = try await browser.get("/declarations?state=draft").html
            #expect(drafts.contains("草稿论文") && !drafts.contains("待审论文"))
            #expect(try await browser.get("/declarations?state=nonsense&page=-7").status == .ok)
            #expect(try await browser.get("/declarations?state=draft&page=2").html.contains("草稿论文"))
        }
        let other = try await world.browse(as: .ben) { try await $0.get("/declarations").html }
        #expect(!other.contains("论文</") && other.contains("还没有申报过学时"))
    }

    @Test func `an incomplete draft is saved with what is there, found again, completed and gone`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { browser in
            let saved = try await browser.post("/declarations/new/paper", Self.half)
            #expect(saved.status == .seeOther && saved.location == "/declarations")
            let list = try await browser.get("/declarations").html
            #expect(list.contains("只有名称") && list.contains("草稿，未填完"))
            let form = try await browser.get("/declarations/\(Self.key)/edit").html
            #expect(form.values(of: "title") == ["只有名称"] && form.values(of: "count") == ["2"])
            #expect(form.values(of: "form_key") == [Self.key])
            let whole = try await browser.post("/declarations/new/paper", Self.half + [("completed", "2026-05-02")])
            #expect(whole.status == .seeOther)
            #expect(try await world.count("unfinished_declaration") == 0)
            #expect(try await browser.get("/declarations").html.text.matches(of: /只有名称<p/).count == 1)
        }
    }

    @Test func `an incomplete draft can be deleted with its files`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { browser in
            let file = Browser.Part.file("evidence", "证明.pdf", Array("%PDF-1.4\n%%EOF".utf8))
            let saved = try await browser.upload("/declarations/new/paper", Self.half, [file])
            #expect(saved.status == .seeOther)
            #expect(try await world.count("pending_evidence") == 1)
            #expect(try await browser.post("/declarations/\(Self.key)/removal").location == "/declarations")
            #expect(try await world.count("unfinished_declaration") + world.count("pending_evidence") == 0)
        }
    }

    @Test(arguments: [Visitor.ben, .lin])
    func `nobody else opens or deletes an incomplete draft`(other: Visitor) async throws {
        let world = try await SiteWorld()
        _ = try await world.browse(as: .ada) { try await $0.post("/declarations/new/paper", Self.half) }
        try await world.browse(as: other) { browser in
            let form = try await browser.get("/declarations/\(Self.key)/edit")
            let removal = try await browser.post("/declarations/\(Self.key)/removal")
            #expect(![form.status, removal.status].contains(.ok) && removal.status != .seeOther)
        }
        #expect(try await world.count("unfinished_declaration") == 1)
    }

    @Test func `an incomplete draft of a kind that nobody declares is refused`() async throws {
        let world = try await SiteWorld()
        let answer = try await world.browse(as: .ada) {
            try await $0.post("/declarations/new/authority-import", Self.half)
        }
        #expect([.badRequest, .notFound].contains(answer.status))
        #expect(try await world.count("unfinished_declaration") == 0)
    }

    @Test func `back after submitting leads to the record`() async throws {
        let world = try await SiteWorld.shared.value
        let id = world.things.submitted
        try await world.browse(as: .ada) { browser in
            for page in ["edit", "check"] {
                let answer = try await browser.get("/declarations/\(id)/\(page)")
                #expect(answer.location == "/years/2026/records/\(id)", "\(page)")
            }
        }
    }

    @Test func `a declaration that counts nothing needs a word of its own`() async throws {
        let world = try await SiteWorld()
        let id = "00000000-0000-7000-8000-0000000000dd"
        let course: Fields = [
            ("form_key", id), ("title", "不合格的课程"), ("completed", "2026-05-02"), ("count", "1"), ("passed", "no"),
            ("subject", "professional"),
            ("then", "check"),
        ]
        try await world.browse(as: .ada) { browser in
            let file = Browser.Part.file("evidence", "成绩单.pdf", Array("%PDF-1.4\n%%EOF".utf8))
            let saved = try await browser.upload("/declarations/new/degree-course", course, [file])
            #expect(saved.location == "/declarations/\(id)/check")
            #expect(try await browser.get(saved.location).html.contains("计入 0 学时"))
            let refused = try await browser.post("/declarations/\(id)/submission", [("statement", "yes")])
            #expect(refused.status == .badRequest && refused.html.summary == ["accepts_nothing"])
            let both: Fields = [("statement", "yes"), ("accepts_nothing", "yes")]
            let done = try await browser.post("/declarations/\(id)/submission", both)
            #expect(done.location == "/declarations/\(id)/submission")
        }
    }
}
