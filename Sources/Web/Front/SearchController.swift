import Hummingbird
import Recognition

/// The search for rules and certificates, open to anyone.
struct SearchController: Sendable {
    let pages: PageResponder
    let search: RuleSearch

    func addRoutes(to router: Router<SiteContext>) {
        router.get("search", use: find)
    }

    @Sendable private func find(_ request: Request, _ context: SiteContext) async throws -> Response {
        let typed = String((request.uri.queryParameters.get("q") ?? "").prefix(RuleSearch.longest))
        if let code = VerifyCertificate.code(typed: typed) { return pages.redirect(to: "/certificates/\(code)") }
        return try pages.page(SearchPage(typed: typed, hits: search(typed)), request, context)
    }
}
