import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct TrainingPagesTests {
    private func fields(_ world: SiteWorld, _ changes: [String: String] = [:]) -> Fields {
        SiteRoute.training(world).map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    @Test func `a provider registers a training and finds it on the list`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .pan) { browser in
            let answer = try await browser.post("/trainings", fields(world))
            #expect(answer.status == .seeOther)
            #expect(answer.location == "/trainings")
            let page = try await browser.get("/trainings")
            #expect(page.html.contains("新材料应用研修班"))
            #expect(page.html.contains("2026 年度 · 专业科目 · 继续教育机构培训"))
            #expect(page.html.contains("href=\"/imports\">导入学员学时"))
        }
    }

    @Test func `a faulty form comes back as it was typed, with links to all faults`() async throws {
        let world = try await SiteWorld.shared.value
        try await world.browse(as: .pan) { browser in
            let answer = try await browser.post("/trainings", fields(world, ["hours": "许多", "last_day": "2026-01-01"]))
            #expect(answer.status == .badRequest)
            #expect(answer.html.contains("新材料应用研修班"))
            #expect(answer.html.contains("href=\"#hours\""))
            #expect(answer.html.contains("href=\"#last_day\""))
        }
    }

    @Test func `a title with markup is shown as text`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .pan) { browser in
            _ = try await browser.post("/trainings", fields(world, ["title": "<script>alert(1)</script>"]))
            let page = try await browser.get("/trainings")
            #expect(!page.html.contains("<script>alert"))
            #expect(page.html.contains("&lt;script&gt;alert"))
        }
    }

    @Test func `withdrawing asks for a reason, and the list then shows it`() async throws {
        let world = try await SiteWorld()
        let path = "/trainings/\(world.things.training)/withdrawal"
        try await world.browse(as: .pan) { browser in
            let silent = try await browser.post(path, [("reason", " ")])
            #expect(silent.status == .badRequest)
            #expect(silent.html.contains("href=\"#reason\""))
            let answer = try await browser.post(path, [("reason", "讲师行程有变")])
            #expect(answer.location == "/trainings")
            #expect(try await browser.get("/trainings").html.contains("讲师行程有变"))
            let again = try await browser.get(path)
            #expect(!again.html.contains("name=\"reason\""))
        }
    }

    @Test func `a form without its key is refused`() async throws {
        let world = try await SiteWorld.shared.value
        let answer = try await world.browse(as: .pan) {
            try await $0.post("/trainings", fields(world, ["form_key": "no-key"]))
        }
        #expect(answer.status == .badRequest)
    }

    @Test(arguments: [(Visitor.pan, true), (.lin, false), (.ada, false), (.province, false)])
    func `only providers see the link to the trainings`(visitor: Visitor, isLed: Bool) async throws {
        let world = try await SiteWorld.shared.value
        let page = try await world.browse(as: visitor) { try await $0.get("/password") }
        #expect(page.html.contains("href=\"/trainings\"") == isLed)
    }
}
