import Domain
import Hummingbird
import Recognition

/// The queue of declarations that wait for a decision.
struct ReviewQueueController: Sendable {
    let pages: PageResponder
    let list: ListReviews
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("reviews", use: queue)
    }

    @Sendable private func queue(_ request: Request, _ context: SiteContext) async throws -> Response {
        let query = ReviewQuery(request.uri.queryParameters)
        let view = try await list(context.actor(), query.question)
        return try pages.page(ReviewQueuePage(view, today: now().day), request, context)
    }
}
