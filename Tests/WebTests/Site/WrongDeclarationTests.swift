import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

@Suite struct WrongDeclarationTests {
    @Test func `a faulty form comes back with all typed values`() async throws {
        let world = try await SiteWorld()
        let response = try await world.browse(as: .ada) { browser in
            try await browser.post("/declarations/new/paper", Self.wrong + [("form_key", Self.key)])
        }
        let page = response.html
        #expect(response.status == .badRequest)
        for (name, typed) in Self.wrong where !["note", "then"].contains(name) {
            #expect(page.values(of: name).contains(typed), "\(name)")
        }
        #expect(page.contains("&lt;b&gt;说明&lt;/b&gt;</textarea>"))
        #expect(page.values(of: "form_key") == [Self.key])
        #expect(page.summary.sorted() == ["completed", "count"])
        #expect(page.ids.isSuperset(of: page.summary))
        #expect(try await world.count("record", where: "id = \(RecordID(stored: Self.key).sql)") == 0)
    }

    @Test func `a faulty change leaves the draft as it was, and the form keeps the typed values`() async throws {
        let world = try await SiteWorld()
        let path = "/declarations/\(world.things.draft)/edit"
        try await world.browse(as: .ada) { browser in
            let response = try await browser.post(path, Self.wrong)
            #expect(response.status == .badRequest)
            #expect(response.html.values(of: "title") == ["一篇<论文>"])
            #expect(response.html.ids.isSuperset(of: response.html.summary))
            #expect(try await browser.get(path).html.values(of: "title") == ["草稿论文"])
        }
    }

    @Test(arguments: SiteWorld.declarable, ["", "错", "-1", "99999999999999999999999999", "1e9", "0", "²"])
    func `the summary of a faulty form links only to existing fields`(
        activity: String,
        typed: String
    ) async throws {
        let world = try await SiteWorld.shared.value
        try await world.browse(as: .ada) { browser in
            let path = "/declarations/new/\(activity)"
            let empty = try await browser.get(path).html
            #expect(empty.ids.contains("title"))
            let names = empty.fieldNames.filter { !["csrf_token", "form_key", "remove", "size"].contains($0) }
            let fields = names.map { ($0, $0 == "title" ? "" : typed) } + [("form_key", Self.key)]
            let response = try await browser.post(path, fields)
            #expect(response.status == .badRequest)
            #expect(!response.html.summary.isEmpty)
            #expect(response.html.ids.isSuperset(of: response.html.summary))
        }
    }

    @Test func `submitting without the promise shows the box to tick again`() async throws {
        let world = try await SiteWorld.shared.value
        let response = try await world.browse(as: .ada) {
            try await $0.post("/declarations/\(world.things.draft)/submission")
        }
        #expect(response.status == .badRequest)
        #expect(response.html.summary == ["statement"])
        #expect(response.html.ids.contains("statement"))
    }

    @Test func `a form from an older page does not overwrite later changes`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { browser in
            let path = "/declarations/\(world.things.draft)/edit"
            let fields: Fields = [("title", "第一次改"), ("completed", "2026-05-02"), ("count", "1"), ("version", "1")]
            let first = try await browser.post(path, fields)
            #expect(first.status == .seeOther)
            let second = try await browser.post(path, [("title", "第二次改")] + fields)
            #expect(second.status == .conflict)
            #expect(try await browser.get(path).html.values(of: "title") == ["第一次改"])
        }
    }

    private static let key = "00000000-0000-7000-8000-0000000000aa"
    private static let wrong: Fields = [
        ("title", "一篇<论文>"), ("started", "2026-01-01"), ("completed", "2026-12-30"), ("count", "-3"),
        ("content", "同一\"成果\""), ("note", "<b>说明</b>"), ("then", "check"),
    ]
}
