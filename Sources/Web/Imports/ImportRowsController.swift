import Domain
import Hummingbird
import Imports

/// The long lists of one import, page by page: its problems, its new people and its similar rows.
struct ImportRowsController: Sendable {
    let pages: PageResponder
    let see: SeeImport
    let listProblems: ListImportProblems
    let listPeople: ListImportPeople
    let listSimilar: ListSimilarRows
    /// The Chinese name of a series.
    let seriesName: @Sendable (String) -> String

    func addRoutes(to router: Router<SiteContext>) {
        router.get("imports/:id/problems", use: problems)
        router.get("imports/:id/people", use: people)
        router.get("imports/:id/similar", use: similar)
    }

    @Sendable private func problems(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        let page = request.uri.queryParameters.page
        let code = request.uri.queryParameters.get("code").flatMap(ArrivingProblemCode.init)?.rawValue
        let view = try await see(actor, id, problemLimit: 1, peopleLimit: 1)
        let rows = try await listProblems(actor, id, code: code, page: page, limit: ImportProblemsPage.pageSize)
        return try pages.page(ImportProblemsPage(view, rows, code: code, page: page), request, context)
    }

    @Sendable private func people(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        let page = request.uri.queryParameters.page
        let view = try await see(actor, id, problemLimit: 1, peopleLimit: 1)
        let people = try await listPeople(actor, id, page: page, limit: ImportPeoplePage.pageSize)
        return try pages.page(ImportPeoplePage(view, people, page: page, seriesName: seriesName), request, context)
    }

    @Sendable private func similar(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        let last = request.uri.queryParameters.get("after").flatMap(Int.init) ?? 0
        let view = try await see(actor, id, problemLimit: 1, peopleLimit: 1)
        let rows = try await listSimilar(actor, id, after: last, limit: ImportSimilarPage.pageSize + 1)
        return try pages.page(ImportSimilarPage(view, rows, after: last), request, context)
    }
}
