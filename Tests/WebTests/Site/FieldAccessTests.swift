import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

/// Identifiers of other people's data, sent in a field instead of the address.
@Suite struct FieldAccessTests {
    @Test(arguments: Self.attempts)
    func `an identifier of somebody else in a field is refused`(attempt: Attempt) async throws {
        let world = try await SiteWorld.shared.value
        let before = try await world.changes()
        let response = try await world.browse(as: attempt.visitor) {
            try await $0.post(attempt.path, attempt.fields(world.things))
        }
        #expect([.forbidden, .notFound].contains(response.status))
        #expect(!response.html.contains("安甲"))
        #expect(try await world.changes() == before)
    }

    @Test func `uploads under somebody else's form key stay separate from their form`() async throws {
        let world = try await SiteWorld()
        let key: Fields = [("form_key", "00000000-0000-7000-8000-0000000000aa")]
        let path = "/declarations/new/paper"
        let hers = try await world.browse(as: .ada) {
            try await $0.upload(path, key, [.file("evidence", "首页.pdf", Sample.pdf)])
        }
        #expect(hers.html.contains("首页.pdf"))
        let his = try await world.browse(as: .ben) {
            try await $0.upload(path, key, [.file("evidence", "封面.png", Sample.png)])
        }
        #expect(his.html.contains("封面.png"))
        #expect(!his.html.contains("首页.pdf"))
        let again = try await world.browse(as: .ada) { try await $0.post(path, key) }
        #expect(again.html.contains("首页.pdf"))
        #expect(!again.html.contains("封面.png"))
    }

    @Test func `the list does not recognise a declaration that the account may not decide`() async throws {
        let world = try await SiteWorld()
        let fields: Fields = [("record", world.things.submitted), ("confirmed", "yes")]
        for visitor in [Visitor.shen, .hua, .pei, .pan, .ada] {
            let response = try await world.browse(as: visitor) { try await $0.post("/reviews/recognition", fields) }
            #expect(response.status == .forbidden, "\(visitor)")
        }
        let waiting = "id = \(RecordID(stored: world.things.submitted).sql) AND status = \(RecordStatus.submitted.sql)"
        #expect(try await world.count("record", where: waiting) == 1)
        _ = try await world.browse(as: .lin) { try await $0.post("/reviews/recognition", fields) }
        #expect(try await world.count("record", where: waiting) == 0)
    }

    struct Attempt: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let visitor: Visitor
        let path: String
        let fields: @Sendable (Things) -> Fields
    }

    private static let paper: Fields = [("title", "新论文"), ("completed", "2026-05-02"), ("count", "1")]

    private static let attempts = [
        Attempt(testDescription: "a form under her draft's key", visitor: .ben, path: "/declarations/new/paper") {
            paper + [("form_key", $0.draft)]
        },
        Attempt(testDescription: "taking away her evidence", visitor: .ben, path: "/declarations/new/paper") {
            [("form_key", $0.draft), ("remove", $0.evidence)]
        },
        Attempt(testDescription: "slips for her", visitor: .shen, path: "/activation-slips") { [("person", $0.ada)] },
        Attempt(testDescription: "slips for a batch", visitor: .shen, path: "/activation-slips") {
            [("batch", $0.batch)]
        },
        Attempt(testDescription: "looking at her declaration", visitor: .shen, path: "/reviews/recognition") {
            [("record", $0.submitted)]
        },
        Attempt(testDescription: "looking at her draft", visitor: .lin, path: "/reviews/recognition") {
            [("record", $0.draft)]
        },
    ]
}
