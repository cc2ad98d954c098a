import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

/// The three kinds of sheets, and the fields of each.
@Suite struct ImportKindsTests {
    @Test(arguments: [(Visitor.lin, true), (.hua, true), (.pan, false), (.wei, false)])
    func `only accounts that may import a roster are offered one`(visitor: Visitor, brings: Bool) async throws {
        let world = try await SiteWorld.shared.value
        let page = try await world.browse(as: visitor) { try await $0.get("/imports?kind=roster") }
        #expect(page.status == .ok)
        #expect(page.html.contains("href=\"/imports?kind=roster\"") == brings)
        #expect(page.html.values(of: "kind") == [brings ? "roster" : "hours"])
    }

    @Test(arguments: [Visitor.pan, .wei])
    func `a roster from an account that may not import one is refused`(visitor: Visitor) async throws {
        let world = try await SiteWorld()
        let sheet = try ImportWalk.bytes(.people, in: world)
        let before = try await world.count("import_batch")
        let response = try await world.browse(as: visitor) {
            try await $0.upload("/imports", [("kind", "roster")], [.file("file", "名册.xlsx", sheet)])
        }
        #expect(response.status == .forbidden)
        #expect(try await world.count("import_batch") == before)
    }

    @Test func `a cohort's form shows all its faults, and keeps the typed values`() async throws {
        let world = try await SiteWorld.shared.value
        let sheet = try ImportWalk.bytes(.people, in: world)
        let typed: Fields = [
            ("kind", "cohort"), ("course", "数字素养专题班"), ("subject", ""), ("hours", "八"), ("year", "20"),
            ("ended", "2026-13-01"),
        ]
        let response = try await world.browse(as: .lin) {
            try await $0.upload("/imports", typed, [.file("file", "名单.xlsx", sheet)])
        }
        #expect(response.status == .badRequest)
        #expect(response.html.summary == ["subject", "hours", "year", "ended"])
        #expect(response.html.ids.isSuperset(of: response.html.summary))
        #expect(response.html.values(of: "course") == ["数字素养专题班"])
        #expect(response.html.values(of: "hours") == ["八"])
    }

    @Test(arguments: ImportWalk.grant.map(\.0).filter { $0 != "kind" })
    func `no content of a field breaks the form of a cohort`(field: String) async throws {
        let world = try await SiteWorld.shared.value
        try await world.browse(as: .lin) { browser in
            for payload in HostileInputTests.payloads {
                let fields = ImportWalk.grant.map { ($0.0, $0.0 == field ? payload : $0.1) }
                let response = try await browser.post("/imports", fields)
                // Percent encoding makes a text three times as long.
                let isTooLong = payload.utf8.count * 3 > FormLimits().texts
                #expect(response.status == (isTooLong ? .contentTooLarge : .badRequest), "\(payload.prefix(40))")
                #expect(response.html.isSound, "\(payload.prefix(40))")
                #expect(response.html.ids.isSuperset(of: response.html.summary))
            }
        }
    }

    @Test func `a grant that the policy forbids is refused before the list is read`() async throws {
        let world = try await SiteWorld.shared.value
        let sheet = try ImportWalk.bytes(.people, in: world)
        let grant = ImportWalk.grant.filter { $0.0 != "ended" } + [("ended", "2025-06-05")]
        let response = try await world.browse(as: .lin) {
            try await $0.upload("/imports", grant, [.file("file", "名单.xlsx", sheet)])
        }
        #expect(response.status == .badRequest)
        #expect(response.html.summary == ["ended"])
    }

    @Test func `a list of names and one grant give each person a record`() async throws {
        let world = try await SiteWorld()
        let records = try await world.count("record")
        let sheet = try ImportWalk.bytes(.people, in: world)
        try await world.browse(as: .lin) { browser in
            let sent = try await browser.upload("/imports", ImportWalk.grant, [.file("file", "名单.xlsx", sheet)])
            let preview = try await browser.settled(sent.location)
            #expect(preview.html.contains("确认导入 2 行") && preview.html.contains("数字素养专题班"))
            _ = try await browser.post("\(sent.location)/commitment", [("accept_new_people", "yes")])
            #expect(try await browser.settled(sent.location).html.contains("已导入 2 行"))
        }
        #expect(try await world.count("record") == records + 2)
    }

    @Test func `a roster adds people and no hours`() async throws {
        let world = try await SiteWorld()
        let (people, records) = (try await world.count("person"), try await world.count("record"))
        let sheet = try ImportWalk.bytes(.people, in: world)
        try await world.browse(as: .lin) { browser in
            let sent = try await browser.upload("/imports", [("kind", "roster")], [.file("file", "名册.xlsx", sheet)])
            let preview = try await browser.settled(sent.location)
            #expect(preview.html.contains("确认登记 1 人") && preview.html.contains("已在册"))
            _ = try await browser.post("\(sent.location)/commitment", [("accept_new_people", "yes")])
            #expect(try await browser.settled(sent.location).html.contains("已入册 1 人"))
        }
        #expect(try await world.count("person") == people + 1)
        #expect(try await world.count("record") == records)
    }
}

/// Requests that several tests of imports share.
enum ImportWalk {
    static let grant: Fields = [
        ("kind", "cohort"), ("course", "数字素养专题班"), ("subject", "professional"),
        ("activity", "institution-training"), ("hours", "6"), ("year", "2026"), ("ended", "2026-06-05"),
    ]

    static func bytes(_ sheet: Sheet, in world: SiteWorld) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "sheet-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try sheet.write(to: path)
        return Array(try Data(contentsOf: URL(filePath: path)))
    }
}
