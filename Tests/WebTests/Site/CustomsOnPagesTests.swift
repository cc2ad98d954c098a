import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

/// Pages use the words and the templates that the jurisdiction's file states.
@Suite struct CustomsOnPagesTests {
    private static let customs = "\nwords: {recognition: 核准}\ntemplates: per-subject\n"

    @Test func `a province that says 核准 reads it on its pages, and another one reads 认定`() async throws {
        let usual = try await SiteWorld.shared.value
        let other = try await SiteWorld(policies: .jiangxi(customs: Self.customs))
        for (world, word, unsaid) in [(usual, "认定所选", "核准所选"), (other, "核准所选", "认定所选")] {
            let queue = try await world.browse(as: .lin) { try await $0.get("/reviews") }
            let html = String(buffer: queue.body)
            #expect(html.contains(word) && !html.contains(unsaid))
        }
    }

    @Test func `a template for one subject offers no other`() async throws {
        let world = try await SiteWorld(policies: .jiangxi(customs: Self.customs))
        let page = try await world.browse(as: .lin) { try await $0.get("/imports") }
        let html = String(buffer: page.body)
        #expect(html.contains("公需科目学时表模板") && html.contains("专业科目学时表模板"))
        let template = try await world.browse(as: .lin) {
            try await $0.get("/imports/template.xlsx?kind=hours&year=2026&subject=professional")
        }
        #expect(template.status == .ok)
        let unknown = try await world.browse(as: .lin) {
            try await $0.get("/imports/template.xlsx?kind=hours&year=2026&subject=elective")
        }
        #expect(unknown.status == .notFound)
    }
}
