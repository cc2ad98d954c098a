import Groundwork
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Offices
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

@Suite struct LimitTests {
    @Test func `one draft too many is refused on its own page, and the typed values stay`() async throws {
        var rules = UploadRules()
        rules.openDrafts = 1
        let world = try await SiteWorld(rules: rules)
        let kept = try world.folder.files(in: "evidence")
        let response = try await world.browse(as: .ada) {
            try await $0.upload("/declarations/new/paper", Self.paper, [.file("evidence", "a.pdf", Sample.pdf)])
        }
        #expect(response.status == .badRequest)
        #expect(response.html.contains("草稿"))
        #expect(response.html.summary == ["title"])
        #expect(response.html.values(of: "title") == ["新论文"])
        #expect(try world.folder.files(in: "evidence") == kept)
    }

    @Test func `one import too many is refused on its own page`() async throws {
        var rules = UploadRules()
        rules.waitingImports = 0
        let world = try await SiteWorld(rules: rules)
        let response = try await world.browse(as: .guo) {
            try await $0.upload(
                "/imports",
                [("kind", "hours"), ("year", "2025")],
                [.file("file", "表.xlsx", Sample.pdf)]
            )
        }
        #expect(response.status == .badRequest)
        #expect(response.html.summary == ["file"])
        #expect(response.html.contains("还没有办完"))
    }

    @Test func `one upload too many at the same time has to wait`() async throws {
        var rules = UploadRules()
        (rules.uploadsOfAccount, rules.uploadsInAll) = (1, 2)
        let uploads = UploadsInFlight(rules)
        let world = try await SiteWorld.shared.value
        let (ada, ben, lin) = (
            try world.session(of: .ada).found.actor, try world.session(of: .ben).found.actor,
            try world.session(of: .lin).found.actor
        )
        _ = try await uploads.during(ada) {
            await #expect(throws: FormFailure.tooManyUploads) { try await uploads.during(ada) {} }
            _ = try await uploads.during(ben) {
                await #expect(throws: FormFailure.tooManyUploads) { try await uploads.during(lin) {} }
            }
            try await uploads.during(lin) {}
        }
        try await uploads.during(ada) {}
    }

    @Test func `the uploads of one organisation are counted together`() async throws {
        var rules = UploadRules()
        rules.uploadsOfOrganisation = 1
        let uploads = UploadsInFlight(rules)
        let world = try await SiteWorld.shared.value
        let (lin, guo) = (try world.session(of: .lin).found.actor, try world.session(of: .guo).found.actor)
        let shen = try world.session(of: .shen).found.actor
        try await uploads.during(lin) {
            await #expect(throws: FormFailure.tooManyUploads) { try await uploads.during(guo) {} }
            try await uploads.during(shen) {}
        }
    }

    private static let paper: Fields = [
        ("form_key", "00000000-0000-7000-8000-0000000000aa"), ("title", "新论文"), ("completed", "2026-05-02"),
        ("count", "1"),
    ]
}
