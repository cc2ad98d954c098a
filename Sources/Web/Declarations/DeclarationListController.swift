import Domain
import Hummingbird
import Recognition

/// Lists a person's own declarations of all years.
struct DeclarationListController: Sendable {
    let pages: PageResponder
    let list: ListDeclarations

    func addRoutes(to router: Router<SiteContext>) {
        router.get("declarations", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let query = request.uri.queryParameters
        let state = query.get("state").flatMap(RecordStatus.init)
        var page = query.get("page").flatMap(Int.init).map { min(max($0, 1), 10_000) } ?? 1
        var listed = try await list(context.actor(), state: state, page: page)
        // After a declaration has gone, the page may be past the end.
        let last = max(1, (listed.count + ListDeclarations.pageSize - 1) / ListDeclarations.pageSize)
        if page > last {
            page = last
            listed = try await list(context.actor(), state: state, page: page)
        }
        return try pages.page(DeclarationListPage(listed, state: state, page: page), request, context)
    }
}
