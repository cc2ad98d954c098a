import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

/// Where each form of the site leads after its session has ended.
@Suite struct FormPlaceTests {
    /// Forms with passwords and codes, and forms that need no session. They are not kept.
    private static let unkept: Set<String> = [
        "/sign-in", "/sign-out", "/activation", "/password", "/offices", "/preferences/text-size",
        "/registration", "/registration/state", "/install",
    ]
    private static let kept = SiteRoute.posts.filter { !unkept.contains($0.pattern) }
    /// The forms that only save what was typed. They come back filled.
    private static let filled: Set<String> = ["/declarations/new/{activity}", "/declarations/{id}/edit", "/trainings"]

    @Test(arguments: SiteRoute.posts)
    func `every form has a page that its sender may open, or is never kept`(route: SiteRoute) async throws {
        let world = try await SiteWorld.shared.value
        let page = FormPlace.page(for: route.path(in: world))
        #expect((page == nil) == Self.unkept.contains(route.pattern))
        guard let page else { return }
        for visitor in route.visitors {
            #expect(try await world.browse(as: visitor) { try await $0.get(page) }.status == .ok, "\(visitor) \(page)")
        }
    }

    @Test(arguments: kept)
    func `only a form that saves what was typed has a button after the sign-in`(route: SiteRoute) async throws {
        let world = try await SiteWorld()
        let path = route.path(in: world)
        let visitor = try #require(Visitor.allCases.first { route.visitors.contains($0) })
        try await world.browse(as: visitor) { browser in
            let asked = try await browser.withoutSession.post(path, [("note", "抄下来")] + route.fields(world))
            #expect(asked.status == .forbidden)
            let back = try await browser.withoutSession.after(asked).signIn(visitor, asked.html.kept)
            #expect(back.status == .ok && (back.html.contains("抄下来") || route.pattern == "/trainings"))
            #expect(back.html.contains("action=\"\(path)\"") == Self.filled.contains(route.pattern))
            #expect(back.html.contains("刚才的操作没有办理") != Self.filled.contains(route.pattern))
        }
    }

    @Test(arguments: ["/", "/nowhere", "/reviews/1/2/return", "/reviews//return", "/sign-in/"])
    func `an address without a form has no page`(path: String) {
        #expect(FormPlace.page(for: path) == nil)
    }
}
