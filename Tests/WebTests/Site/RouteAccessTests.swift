import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct RouteAccessTests {
    @Test func `the table contains every route of the site once`() async throws {
        let router = try await SiteWorld.shared.value.site.router()
        let registered = router.routes.filter { $0.method != .head }.map { "\($0.method) \($0.path)" }
        #expect(registered.sorted() == SiteRoute.all.map(\.testDescription).sorted())
    }

    @Test(arguments: Self.wrong)
    func `an account without the right is refused, and nothing changes`(attempt: Attempt) async throws {
        let world = try await SiteWorld.shared.value
        let before = try await world.changes()
        let response = try await world.browse(as: attempt.visitor) { try await attempt.route.ask($0, in: world) }
        if attempt.visitor == .stranger, attempt.route.method == .get {
            #expect(response.status == .seeOther)
            #expect(response.location.hasPrefix("/sign-in"))
        } else {
            #expect([.forbidden, .notFound].contains(response.status))
        }
        #expect(attempt.visitor == .ada || !response.html.contains("安甲"))
        #expect(try await world.changes() == before)
    }

    @Test(arguments: Self.reading)
    func `an account with the right gets the page, and opening it changes nothing`(attempt: Attempt) async throws {
        let world = try await SiteWorld.shared.value
        let before = try await world.changes()
        let response = try await world.browse(as: attempt.visitor) { try await attempt.route.ask($0, in: world) }
        #expect(response.status == attempt.route.status)
        #expect(try await world.changes() == before)
    }

    @Test(arguments: Self.writing)
    func `an account with the right can do the action`(attempt: Attempt) async throws {
        let world = try await SiteWorld()
        let response = try await world.browse(as: attempt.visitor) { try await attempt.route.ask($0, in: world) }
        #expect(response.status == attempt.route.status)
        #expect(!response.location.hasPrefix("/sign-in"))
    }

    /// A visitor who requests a route.
    struct Attempt: Sendable, CustomTestStringConvertible {
        let route: SiteRoute
        let visitor: Visitor

        var testDescription: String { "\(route.testDescription) as \(visitor)" }
    }

    private static let wrong = SiteRoute.all.flatMap { route in
        Visitor.allCases.filter { !route.visitors.contains($0) }
            .map { Attempt(route: route, visitor: $0) }
    }
    private static let reading = attempts(SiteRoute.gets)
    private static let writing = attempts(SiteRoute.posts.filter { !$0.isOpen })

    private static func attempts(_ routes: [SiteRoute]) -> [Attempt] {
        routes.flatMap { route in
            Visitor.allCases.filter { route.visitors.contains($0) }.map { Attempt(route: route, visitor: $0) }
        }
    }
}
