import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct ExportTests {
    private static let fields: Fields = [
        ("what", "records"), ("year", "2026"), ("states", "recognised"), ("states", "submitted"), ("purpose", "汇总上报省厅"),
    ]

    @Test func `comma-separated text is a download under a Chinese name, with whole numbers and no draft`() async throws
    {
        let world = try await SiteWorld()
        let response = try await world.browse(as: .lin) {
            try await $0.post("/exports", Self.fields + [("format", "csv")])
        }
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "text/csv; charset=utf-8")
        let name = "学时记录-2026年度-导出于2026-11-21.csv".asQueryValue.replacing("%2E", with: ".")
        #expect(response.headers[.contentDisposition]?.hasPrefix("attachment; ") == true)
        #expect(response.headers[.contentDisposition]?.hasSuffix("filename*=UTF-8''\(name)") == true)
        #expect(response.headers[.cacheControl] == "no-store")
        let text = response.html.text
        #expect(text.hasPrefix("\u{FEFF}姓名,证件类型,证件号码,"))
        #expect(
            text.contains(Inhabitant.ada.document.value) && text.contains("待审论文")
                && text.contains(world.things.recognised)
        )
        #expect(!text.contains("草稿论文") && !text.contains("退回论文"))
    }

    @Test func `a workbook is exported, and the page then lists the export`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .lin) { browser in
            let response = try await browser.post("/exports", Self.fields + [("format", "xlsx")])
            #expect(response.status == .ok && response.headers[.contentType] == Files.workbook)
            #expect(response.body.readableBytesView.starts(with: Array("PK".utf8)))
            #expect(response.headers[.contentLength] == String(response.body.readableBytes))
            let page = try await browser.get("/exports").html
            #expect(page.contains("汇总上报省厅") && page.contains("学时记录（xlsx）") && page.contains("2026 年度，已认定、待认定"))
        }
        let another = try await world.browse(as: .shen) { try await $0.get("/exports") }
        #expect(!another.html.contains("汇总上报省厅"))
    }

    @Test(arguments: [Visitor.shen, .gan, .wei], ["records", "standings", "people"])
    func `exports of other offices contain nothing about Ada`(visitor: Visitor, what: String) async throws {
        let world = try await SiteWorld()
        let fields: Fields = [
            ("what", what), ("year", "2026"), ("states", "recognised"), ("format", "csv"), ("purpose", "核对"),
        ]
        let response = try await world.browse(as: visitor) { try await $0.post("/exports", fields) }
        #expect(response.status == .ok)
        #expect(!response.html.contains(Inhabitant.ada.document.value) && !response.html.contains("安甲"))
    }

    @Test(arguments: [
        ("purpose", "", "purpose"), ("year", "", "year"), ("year", "二零二六", "year"), ("states", "draft", "states"),
        ("series", "magic", "series"),
    ])
    func `problems are shown above and beside the field, and the typed values stay`(
        field: String,
        value: String,
        problem: String
    ) async throws {
        let world = try await SiteWorld.shared.value
        let before = try await world.changes()
        let kept = Self.fields.filter { $0.0 != field }
        let response = try await world.browse(as: .province) { try await $0.post("/exports", kept + [(field, value)]) }
        #expect(response.status == .badRequest)
        #expect(response.html.summary == [problem])
        #expect(response.html.ids.contains(problem) && response.html.ids.contains("\(problem)-problem"))
        #expect(field == "purpose" || response.html.contains("汇总上报省厅"))
        #expect(try await world.changes() == before)
    }

    @Test func `the page warns about full numbers, and shows only the fields of its kind`() async throws {
        let world = try await SiteWorld.shared.value
        try await world.browse(as: .lin) { browser in
            let records = try await browser.get("/exports").html
            #expect(records.contains("含完整证件号码，请妥善保管"))
            #expect(records.fieldNames.isSuperset(of: ["year", "states", "format", "purpose", "series"]))
            #expect(records.fieldNames.isDisjoint(with: ["met", "employer"]))
            let standings = try await browser.get("/exports?what=standings&year=2025&met=no").html
            #expect(standings.values(of: "year") == ["2025"] && standings.fieldNames.contains("met"))
            #expect(standings.text.contains("value=\"no\" checked"))
            let people = try await browser.get("/exports?what=people").html
            #expect(people.fieldNames.isDisjoint(with: ["year", "states", "met"]))
        }
        let province = try await world.browse(as: .province) { try await $0.get("/exports") }
        #expect(province.html.fieldNames.contains("employer"))
        let wei = try await world.browse(as: .wei) { try await $0.get("/exports") }
        #expect(!wei.html.fieldNames.contains("series"))
    }

    @Test func `the list of people links to the export of its filter`() async throws {
        let world = try await SiteWorld.shared.value
        let page = try await world.browse(as: .lin) { try await $0.get("/people?year=2026&filter=unmet") }
        #expect(page.html.contains("href=\"/exports?what=standings&amp;year=2026&amp;met=no\""))
    }

    @Test func `a provider's clerk cannot open the export page`() async throws {
        let world = try await SiteWorld.shared.value
        let page = try await world.browse(as: .pan) { try await $0.get("/exports") }
        #expect(page.status == .forbidden && page.html.contains("没有办理这项业务的权限"))
        let desk = try await world.browse(as: .pan) { try await $0.get("/desk") }
        #expect(!desk.html.contains("href=\"/exports\""))
        let lin = try await world.browse(as: .lin) { try await $0.get("/desk") }
        #expect(lin.html.contains("href=\"/exports\""))
    }
}
