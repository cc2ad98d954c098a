import Domain
import Hummingbird
import Recognition

/// One person's year, as an official sees it.
struct PersonController: Sendable {
    let pages: PageResponder
    let see: SeePerson
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("people/:id", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let year = request.uri.queryParameters.get("year").flatMap(Int.init) ?? now().day.year
        guard (1900...9999).contains(year) else { throw HTTPError(.notFound) }
        let view = try await see(context.actor(), try context.id(), year: year)
        return try pages.page(PersonPage(view), request, context)
    }
}
