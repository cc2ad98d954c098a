import Domain
import Groundwork
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestWorld
@testable import Web

/// An account with several offices acts in one of them.
@Suite struct OfficesTests {
    /// Grants an account another office, with the role and organisation of `office`.
    private func grant(_ office: Visitor, to visitor: Visitor, _ world: SiteWorld) async throws -> Office {
        let like = try world.office(of: office)
        let granted = Office(
            id: world.ground.newID(),
            role: like.role,
            organisation: like.organisation,
            region: like.region,
            series: like.series
        )
        let account = try world.session(of: visitor).found.actor.account
        let now = world.ground.now()
        try await world.ground.pool.write { try Assignments.grant(granted, to: account, at: now, in: $0) }
        return granted
    }

    private func end(_ office: OfficeID, _ world: SiteWorld) async throws {
        let now = world.ground.now()
        try await world.ground.pool.write { _ = try Assignments.end(office, at: now, in: $0) }
    }

    @Test func `an account with several offices chooses one after signing in, then gets its page`() async throws {
        let world = try await SiteWorld()
        let second = try await grant(.pan, to: .lin, world)
        try await world.browse(as: .stranger) { browser in
            let signedIn = try await browser.signIn(.lin)
            #expect(signedIn.location == "/offices")
            let lin = browser.after(signedIn)
            #expect(try await lin.get("/reviews?page=1").location == "/offices?return_to=%2Freviews%3Fpage%3D1")
            let page = try await lin.get("/offices?return_to=/trainings")
            for words in ["单位经办人", "继续教育机构经办人", "选择岗位", "/trainings"] {
                #expect(page.html.contains(words))
            }
            #expect(!page.html.contains("正在使用"))
            let asking = lin.after(page)
            let fields: Fields = [("office", second.id.text), ("return_to", "/trainings")]
            let chosen = try await asking.post("/offices", fields)
            #expect(chosen.status == .seeOther && chosen.location == "/trainings")
            let acting = asking.after(chosen)
            #expect(try await acting.get("/trainings").status == .ok)
            #expect(try await acting.get("/reviews").status == .forbidden)
            #expect(try await acting.get("/desk").html.contains("切换岗位"))
        }
        #expect(try await world.count("audit_entry", where: "action = 'office-chosen' AND office_id IS NOT NULL") == 1)
    }

    @Test func `an account with one office need not choose, and cannot change it`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .stranger) { browser in
            let signedIn = try await browser.signIn(.guo)
            #expect(signedIn.location == "/desk")
            let desk = try await browser.after(signedIn).get("/desk")
            #expect(desk.html.contains("单位经办人") && !desk.html.contains("岗位</a>"))
        }
    }

    @Test func `the choice of an office never redirects to another host`() async throws {
        let world = try await SiteWorld()
        let office = try world.office(of: .lin).id.text
        let chosen = try await world.browse(as: .lin) {
            try await $0.post("/offices", [("office", office), ("return_to", "//elsewhere.invalid/")])
        }
        #expect(chosen.location == "/desk")
    }

    @Test(arguments: ["another's", "ended", "", "0", "'; DROP TABLE session; --"])
    func `an office that the account does not hold cannot be chosen`(_ what: String) async throws {
        let world = try await SiteWorld()
        let second = try await grant(.hua, to: .lin, world)
        try await end(second.id, world)
        let others = try world.office(of: .guo).id.text
        let id = ["another's": others, "ended": second.id.text][what] ?? what
        let before = try await world.count("audit_entry")
        try await world.browse(as: .lin) { browser in
            let refused = try await browser.post("/offices", [("office", id)])
            #expect(refused.status == .forbidden && refused.html.contains("您没有这个岗位"))
            #expect(try await browser.get("/desk").html.contains("单位经办人"))
        }
        #expect(try await world.count("audit_entry") == before)
    }

    @Test(arguments: [nil, "", "wrong-token-0123456789-0123456789-012345678"])
    func `no office is chosen without the token of the session`(_ token: String?) async throws {
        let world = try await SiteWorld()
        let second = try await grant(.pan, to: .lin, world)
        try await world.browse(as: .lin) { browser in
            var forged = browser
            forged.csrfToken = token
            let refused = try await forged.post("/offices", [("office", second.id.text)])
            let trainings = try await browser.get("/trainings")
            #expect(refused.status == .forbidden && trainings.status == .forbidden)
        }
    }

    @Test func `a form that was opened in one office is refused in another`() async throws {
        let world = try await SiteWorld()
        let first = try world.office(of: .lin)
        let second = try await grant(.shen, to: .lin, world)
        let form: Fields = [("what", "people"), ("format", "csv"), ("purpose", "核对")]
        try await world.browse(as: .stranger) { browser in
            let start = browser.after(try await browser.signIn(.lin))
            let page = try await start.get("/offices")
            let chosen = try await start.after(page).post("/offices", [("office", first.id.text)])
            let inFirst = start.after(chosen)
            let stale = inFirst.after(try await inFirst.get("/exports"))
            // In another tab, the same browser changes to the other office.
            let inSecond = try await stale.post("/offices", [("office", second.id.text)])
            #expect(inSecond.status == .seeOther)
            let before = try await world.changes()
            let refused = try await stale.post("/exports", form)
            #expect(refused.status == .forbidden && !refused.html.contains("核对"))
            #expect(try await world.changes() == before)
            let fresh = stale.after(inSecond)
            let now = fresh.after(try await fresh.get("/exports"))
            #expect(try await now.post("/exports", form).status == .ok)
        }
    }

    @Test func `an ended office is reported, and the form is not sent in another office`() async throws {
        let world = try await SiteWorld()
        let first = try world.office(of: .lin)
        let second = try await grant(.pan, to: .lin, world)
        try await end(first.id, world)
        try await world.browse(as: .lin) { browser in
            #expect(try await browser.get("/trainings").location == "/offices?return_to=%2Ftrainings")
            let page = try await browser.get("/offices")
            #expect(page.html.contains("已经结束") && page.html.contains("继续教育机构经办人"))
            let sent = try await browser.post("/trainings", SiteRoute.training(world))
            #expect(sent.status == .forbidden && sent.html.contains("请先选择岗位"))
            #expect(try await browser.post("/offices", [("office", second.id.text)]).location == "/desk")
            #expect(try await browser.get("/trainings").status == .ok)
        }
    }

    @Test func `a form that was sent without an office is shown again after the choice`() async throws {
        let world = try await SiteWorld()
        let second = try await grant(.pan, to: .lin, world)
        try await world.browse(as: .stranger) { browser in
            let start = browser.after(try await browser.signIn(.lin))
            let asking = start.after(try await start.get("/offices"))
            let sent = try await asking.post("/trainings", SiteRoute.training(world))
            #expect(sent.status == .forbidden && sent.html.contains("请先选择岗位"))
            let before = try await world.count("training")
            let chosen = try await asking.after(sent).post("/offices", [("office", second.id.text)] + sent.html.kept)
            #expect(chosen.status == .ok && chosen.html.values(of: "title") == ["新材料应用研修班"])
            #expect(try await world.count("training") == before)
            let fields = SiteRoute.training(world)
            #expect(try await asking.after(chosen).post("/trainings", fields).status == .seeOther)
        }
    }

    @Test func `a form of one office is not shown in another after signing in again`() async throws {
        let world = try await SiteWorld()
        let first = try world.office(of: .lin)
        let second = try await grant(.shen, to: .lin, world)
        let form: Fields = [("what", "people"), ("format", "csv"), ("purpose", "核对名单")]
        try await world.browse(as: .stranger) { browser in
            let start = browser.after(try await browser.signIn(.lin))
            let asking = start.after(try await start.get("/offices"))
            let inFirst = asking.after(try await asking.post("/offices", [("office", first.id.text)]))
            let opened = inFirst.after(try await inFirst.get("/exports"))
            let asked = try await opened.withoutSession.post("/exports", form)
            let back = opened.withoutSession.after(asked)
            let signedIn = try await back.signIn(.lin, asked.html.kept)
            #expect(signedIn.status == .ok && signedIn.html.contains("请先选择岗位"))
            let choosing = back.after(signedIn)
            let other = try await choosing.post("/offices", [("office", second.id.text)] + signedIn.html.kept)
            #expect(other.status == .seeOther)
            let home = try await choosing.after(other).get(other.location)
            #expect(home.html.contains("另一个岗位") && !home.html.contains("核对名单"))
            let chosen = choosing.after(try await choosing.after(other).get("/offices"))
            let same = try await chosen.post("/offices", [("office", first.id.text)] + signedIn.html.kept)
            #expect(same.status == .ok && same.html.contains("核对名单"))
        }
    }

    @Test func `an account whose only office has ended sees that on the page`() async throws {
        let world = try await SiteWorld()
        try await end(world.office(of: .lin).id, world)
        try await world.browse(as: .lin) { browser in
            #expect(try await browser.get("/desk").location.hasPrefix("/offices"))
            let page = try await browser.get("/offices")
            #expect(page.html.contains("已经结束") && page.html.contains("您现在没有岗位"))
            #expect(try await browser.get("/password").status == .ok)
        }
    }

    @Test func `a professional with offices sees their own hours without choosing an office`() async throws {
        let world = try await SiteWorld()
        _ = try await (grant(.lin, to: .ada, world), grant(.pan, to: .ada, world))
        try await world.browse(as: .stranger) { browser in
            let ada = browser.after(try await browser.signIn(.ada))
            #expect(try await ada.get("/years/\(SiteWorld.year)").status == .ok)
            #expect(try await ada.get("/declarations/new").status == .ok)
            #expect(try await ada.get("/people").location.hasPrefix("/offices"))
            #expect(try await ada.get("/offices").html.contains("查看、申报本人的学时不用选择岗位"))
        }
    }
}
