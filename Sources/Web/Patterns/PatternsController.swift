import Hummingbird

/// Shows all parts of pages at one place, in a demonstration.
struct PatternsController: Sendable {
    let pages: PageResponder

    func addRoutes(to router: Router<SiteContext>) {
        router.get("patterns", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        try pages.page(PatternsPage(), request, context)
    }
}
