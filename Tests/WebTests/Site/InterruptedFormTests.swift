import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Offices
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

/// A form that is sent after its session has ended keeps its texts, for its own account only.
@Suite struct InterruptedFormTests {
    private static let key = "00000000-0000-7000-8000-0000000000bb"
    private static let path = "/declarations/new/paper"
    private static let paper: Fields = [
        ("form_key", key), ("title", "一篇<论文>"), ("completed", "2026-05-02"), ("count", "2"), ("note", "说明"),
        ("then", "check"),
    ]

    private func records(_ world: SiteWorld) async throws -> Int {
        try await world.count("record", where: "id = \(RecordID(stored: Self.key).sql)")
    }

    @Test func `after signing in again, the same form is shown filled, and only its button saves it`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { browser in
            let asked = try await browser.withoutSession.post(Self.path, Self.paper)
            #expect(asked.status == .forbidden && asked.html.contains("请先登录"))
            let back = try await browser.withoutSession.after(asked).signIn(.ada, asked.html.kept)
            #expect(back.status == .ok && back.html.contains("还没有提交"))
            #expect(back.html.values(of: "title") == ["一篇<论文>"] && back.html.values(of: "count") == ["2"])
            #expect(back.html.contains("说明</textarea>") && back.html.contains("action=\"\(Self.path)\""))
            #expect(try await records(world) == 0)
            let saved = try await browser.withoutSession.after(back).post(Self.path, Self.paper)
            #expect(saved.status == .seeOther && saved.location.hasSuffix("/check"))
            #expect(try await records(world) == 1)
        }
    }

    @Test(arguments: [Visitor.ben, .lin])
    func `another account gets nothing of the text`(other: Visitor) async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { browser in
            let asked = try await browser.withoutSession.post(Self.path, Self.paper)
            let stranger = browser.withoutSession.after(asked)
            let back = try await stranger.signIn(other, asked.html.kept)
            #expect(back.status == .seeOther)
            let home = try await stranger.after(back).get(back.location)
            #expect(!home.html.contains("一篇"))
            #expect(try await records(world) == 0)
        }
    }

    @Test(arguments: ["", "forged-token-0123456789-0123456789-0123456789", "x.y", "."])
    func `a form that did not come from a page of the account is not shown`(token: String) async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { browser in
            var forged = browser.withoutSession
            forged.csrfToken = token
            let asked = try await forged.post(Self.path, Self.paper)
            let back = try await forged.after(asked).signIn(.ada, asked.html.kept)
            #expect(back.status == .seeOther && back.location == "/years")
        }
    }

    @Test func `the token of another account does not open the text for this one`() async throws {
        let world = try await SiteWorld()
        let other = try world.session(of: .ben).found.csrfToken
        try await world.browse(as: .ada) { browser in
            var forged = browser.withoutSession
            forged.csrfToken = other
            let asked = try await forged.post(Self.path, Self.paper)
            let back = try await forged.after(asked).signIn(.ada, asked.html.kept)
            #expect(back.status == .seeOther && back.location == "/years")
        }
    }

    @Test func `a wrong password keeps the form, and no password is sent back`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { browser in
            let stranger = browser.withoutSession
            let asked = try await stranger.post(Self.path, Self.paper)
            let wrong = try await stranger.after(asked).post(
                "/sign-in",
                [("sign_in_name", Visitor.ada.login), ("password", "wrong-lamp-river")] + asked.html.kept
            )
            #expect(wrong.status == .forbidden && !wrong.html.contains("wrong-lamp-river"))
            #expect(wrong.html.kept.map(\.1).sorted() == asked.html.kept.map(\.1).sorted())
        }
    }

    @Test func `a form with a password is never kept`() async throws {
        let world = try await SiteWorld.shared.value
        let fields: Fields = [("current_password", "secret-secret-1"), ("new_password", "secret-secret-2")]
        try await world.browse(as: .ada) { browser in
            for path in ["/password", Self.path] {
                let asked = try await browser.withoutSession.post(path, fields + [("title", "x")])
                #expect(asked.status == .forbidden && !asked.html.contains("secret-secret"))
            }
        }
    }

    @Test func `files are not kept, and none is stored`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { browser in
            let file = Browser.Part.file("evidence", "证明.pdf", Array("%PDF-1.4".utf8))
            let asked = try await browser.withoutSession.upload(Self.path, Self.paper, [file])
            #expect(asked.status == .forbidden && asked.html.kept.contains { $0.1 == "一篇<论文>" })
            #expect(!asked.html.contains("证明.pdf"))
        }
        #expect(try await world.count("pending_evidence") == 0)
    }

    @Test func `a decision is not done, and its reason is shown with a link to its page`() async throws {
        let world = try await SiteWorld()
        let path = "/reviews/\(world.things.submitted)/return"
        let before = try await world.count("record_event")
        try await world.browse(as: .lin) { browser in
            let asked = try await browser.withoutSession.post(path, [("return_reason", "请补<首页>")])
            let back = try await browser.withoutSession.after(asked).signIn(.lin, asked.html.kept)
            #expect(back.status == .ok && back.html.contains("刚才的操作没有办理"))
            #expect(back.html.contains("请补&lt;首页&gt;"))
            #expect(back.html.contains("href=\"/reviews/\(world.things.submitted)\""))
            #expect(try await world.count("record_event") == before)
        }
    }

    @Test(arguments: [false, true])
    func `a form of an earlier session is shown filled after signing in elsewhere`(hasFile: Bool) async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { stale in
            let now = stale.after(try await stale.signIn(.ada))
            var late = now
            late.csrfToken = stale.csrfToken
            let file = Browser.Part.file("evidence", "证明.pdf", Sample.pdf)
            let back =
                hasFile
                ? try await late.upload(Self.path, Self.paper, [file]) : try await late.post(Self.path, Self.paper)
            #expect(back.status == .ok && back.html.contains("还没有提交"))
            #expect(back.html.values(of: "title") == ["一篇<论文>"] && back.html.values(of: "count") == ["2"])
            #expect(try await records(world) + world.count("pending_evidence") == 0)
            let saved = try await late.after(back).post(Self.path, Self.paper)
            #expect(saved.status == .seeOther && saved.location.hasSuffix("/check"))
        }
    }

    @Test func `a decision of an earlier session is not done`() async throws {
        let world = try await SiteWorld()
        let path = "/reviews/\(world.things.submitted)/rejection"
        let before = try await world.count("record_event")
        try await world.browse(as: .lin) { stale in
            var late = stale.after(try await stale.signIn(.lin))
            late.csrfToken = stale.csrfToken
            let back = try await late.post(path, [("rejection_reason", "不是论文")])
            #expect(back.html.contains("刚才的操作没有办理") && back.html.contains("不是论文"))
            #expect(try await world.count("record_event") == before)
        }
    }

    @Test func `a form that is too long is not kept, and the page says so`() async throws {
        let world = try await SiteWorld.shared.value
        try await world.browse(as: .ada) { browser in
            let long = String(repeating: "x", count: 60_000)
            let asked = try await browser.withoutSession.post(Self.path, [("title", long)])
            #expect(asked.status == .forbidden && asked.html.kept.isEmpty && asked.html.contains("没有保存"))
        }
    }
}

extension Browser {
    /// The browser after its session has ended. Its forms still contain the old token.
    var withoutSession: Browser {
        var browser = self
        browser.cookies = [Cookies.visitor: "visitor-token-of-a-stranger-0123456789"]
        return browser
    }
}

extension HTMLText {
    /// The hidden fields that carry a kept form.
    var kept: Fields {
        fieldNames.filter { $0.hasPrefix("kept") }.sorted().flatMap { name in values(of: name).map { (name, $0) } }
    }
}
