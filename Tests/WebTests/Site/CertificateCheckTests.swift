import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct CertificateCheckTests {
    @Test func `anyone with the code sees a valid certificate, with masked name and number`() async throws {
        let world = try await SiteWorld.shared.value
        let path = "/certificates/\(world.things.certificateCode)"
        let page = try await world.browse(as: .stranger) { try await $0.get(path) }
        #expect(page.status == .ok)
        #expect(page.html.contains("verdict-valid"))
        #expect(page.html.contains(world.things.certificateNumber))
        #expect(page.html.contains(Inhabitant.ada.document.masked))
        #expect(!page.html.contains("安甲"))
        #expect(!page.html.contains("洪州示范学院"))
    }

    @Test func `a certificate stays valid while hours are added, until a newer one is issued`()
        async throws
    {
        let world = try await SiteWorld()
        let path = "/certificates/\(world.things.certificateCode)"
        let recognised = try await world.browse(as: .lin) {
            try await $0.post("/reviews/\(world.things.submitted)/recognition")
        }
        #expect(recognised.location.hasPrefix("/reviews"))
        let changed = try await world.browse(as: .stranger) { try await $0.get(path).html }
        #expect(changed.contains("verdict-grown"))
        #expect(changed.contains("证书有效，有更新的情况") && changed.contains("现在登记的学时"))
        #expect(!changed.contains("已被替换"))
        let issued = try await world.browse(as: .ada) { try await $0.post("/years/2026/certificate") }
        #expect(issued.location == "/years/2026/certificate")
        let list = try await world.browse(as: .ada) { try await $0.get("/years/2026/certificate").html }
        #expect(list.contains("已替换") && list.contains("有效") && !list.contains("出具证书</button>"))
        let newer = try await world.browse(as: .stranger) { try await $0.get(path).html }
        #expect(newer.contains("verdict-replaced"))
        #expect(newer.contains("已出具新的证书"))
        let old = try await world.browse(as: .ada) {
            try await $0.get("/years/2026/certificates/\(world.things.certificateNumber).pdf")
        }
        #expect(old.location == "/years/2026/certificate")
    }

    @Test(arguments: ["reversal", "sanction"])
    func `a certificate is revoked when its hours are reversed`(how: String) async throws {
        let world = try await SiteWorld()
        let done = try await world.browse(as: .hua) { browser in
            how == "reversal"
                ? try await browser.post("/reversals/\(world.things.reversal)/confirmation")
                : try await browser.post("/people/\(world.things.ada)/years/2026/sanction", [("reason", "材料不实")])
        }
        #expect(done.status == .seeOther)
        let path = "/certificates/\(world.things.certificateCode)"
        let page = try await world.browse(as: .stranger) { try await $0.get(path) }
        #expect(page.status == .ok)
        #expect(page.html.contains("verdict-revoked"))
        #expect(page.html.contains("2026年"))
        #expect(page.html.contains(how == "reversal" ? "条已被撤销" : "被取消学时"))
        #expect(!page.html.contains("重复导入") && !page.html.contains("材料不实"))
    }

    @Test func `an unknown code is reported as unknown`() async throws {
        let world = try await SiteWorld.shared.value
        let code = String(repeating: "7", count: 20)
        let page = try await world.browse(as: .stranger) { try await $0.get("/certificates/\(code)") }
        #expect(page.status == .notFound)
        #expect(page.html.contains("verdict-unknown"))
        #expect(page.html.contains("没有查到这个查验码对应的证书"))
    }

    @Test(arguments: [" ", "-", ""], [true, false])
    func `a code is read in every usual way of typing`(between: String, isLowercase: Bool) async throws {
        let world = try await SiteWorld.shared.value
        let spaced = " \(world.things.certificateCode.replacing("-", with: between)) "
        let typed = isLowercase ? spaced.lowercased() : spaced
        try await world.browse(as: .stranger) { browser in
            let found = try await browser.get("/verification?code=\(typed.asQueryValue)")
            #expect(found.status == .seeOther)
            #expect(found.location == "/certificates/\(world.things.certificateCode)")
            let page = try await browser.get("/certificates/\(typed.asQueryValue)")
            #expect(page.html.contains("verdict-valid"))
        }
    }

    @Test(arguments: ["1234", "", "这不是查验码", String(repeating: "A", count: 500)])
    func `an invalid code comes back with a correction`(typed: String) async throws {
        let world = try await SiteWorld.shared.value
        let path = "/verification?code=\(typed.asQueryValue)"
        let page = try await world.browse(as: .stranger) { try await $0.get(path) }
        #expect(page.status == .badRequest)
        #expect(page.html.values(of: "code") == [typed])
        #expect(page.html.summary == ["code"])
        #expect(page.html.ids.contains("code"))
    }
}
