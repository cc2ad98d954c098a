import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

@Suite struct ImportUploadTests {
    @Test(arguments: [
        ("名单.xlsx", Sample.pdf), ("名单.xlsx", Array("姓名,证件号码\n".utf8)),
        ("名单.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        ("名单.xlsx", [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 400)), ("空.xlsx", []),
    ])
    func `a file that is no workbook is refused in a sentence, and the form comes back`(
        name: String,
        bytes: [UInt8]
    ) async throws {
        let world = try await SiteWorld()
        let readable = "state <> 'unreadable'"
        let before = try await world.count("import_batch", where: readable)
        let response = try await world.browse(as: .lin) {
            try await $0.upload("/imports", [("year", "2026")], [.file("file", name, bytes)])
        }
        #expect(response.status == .badRequest)
        #expect(response.html.contains(bytes.isEmpty ? "请选择要导入的" : "“\(name)”") || response.html.contains(name))
        #expect(response.html.values(of: "year") == ["2026"])
        #expect(response.html.ids.isSuperset(of: response.html.summary))
        #expect(try await world.count("import_batch", where: readable) == before)
        #expect(try world.folder.files(in: "uploads") == [])
        #expect(try world.folder.files(in: "imports") == [world.things.choosing])
    }

    @Test func `a sheet is staged once for each form, and shown before anything is added`() async throws {
        let world = try await SiteWorld()
        let before = try await world.count("import_batch")
        let people = try await world.count("person")
        let sheet = try Self.sheet(in: world)
        try await world.browse(as: .guo) { browser in
            let page = try await browser.get("/imports")
            let key = try #require(page.html.values(of: "form_key").first)
            let first = try await browser.upload("/imports", [("form_key", key)], [.file("file", "新.xlsx", sheet)])
            let second = try await browser.upload("/imports", [("form_key", key)], [.file("file", "新.xlsx", sheet)])
            #expect(first.status == .seeOther)
            #expect(first.location == "/imports/\(key)")
            #expect(second.location == first.location)
            let preview = try await browser.settled(first.location)
            #expect(preview.html.contains("柯丙"))
        }
        #expect(try await world.count("import_batch") == before + 1)
        #expect(try await world.count("person") == people)
        #expect(try world.folder.files(in: "uploads") == [])
    }

    @Test func `a sheet under the key of somebody else's batch is refused`() async throws {
        let world = try await SiteWorld()
        let sheet = try Self.sheet(in: world)
        let response = try await world.browse(as: .shen) { browser in
            let key: Fields = [("form_key", world.things.staged)]
            return try await browser.upload("/imports", key, [.file("file", "新.xlsx", sheet)])
        }
        #expect(response.status == .forbidden)
    }

    @Test func `new people are added only if the box is ticked, and only once`() async throws {
        let world = try await SiteWorld()
        let people = try await world.count("person")
        let path = "/imports/\(world.things.staged)/commitment"
        try await world.browse(as: .lin) { browser in
            let refused = try await browser.post(path, [("mode", "good-rows")])
            #expect(refused.status == .badRequest)
            #expect(refused.html.summary == ["accept_new_people"])
            #expect(refused.html.ids.contains("accept_new_people"))
            #expect(try await world.count("person") == people)
            for _ in 1...2 {
                let done = try await browser.post(path, [("accept_new_people", "yes")])
                #expect(done.location == "/imports/\(world.things.staged)")
            }
            #expect(try await browser.settled("/imports/\(world.things.staged)").html.contains("已导入 1 行"))
        }
        #expect(try await world.count("person") == people + 1)
    }

    private static func sheet(in world: SiteWorld) throws -> [UInt8] {
        try Sheet.withNewcomer.write(to: "\(world.folder.path)/sheet.xlsx")
        return Array(try Data(contentsOf: URL(filePath: "\(world.folder.path)/sheet.xlsx")))
    }
}
