import Domain
import Groundwork
import Hummingbird
import Imports

/// Answers with the page of one import.
struct ImportPages: Sendable {
    let pages: PageResponder
    let see: SeeImport
    let offer: OfferImports
    /// The Chinese name of a series.
    let seriesName: @Sendable (String) -> String
    let newID: IdentifierSource

    /// - Parameters:
    ///   - acceptsNewPeople: Whether the box was ticked when the form was refused.
    ///   - similarRows: The choice that was made when the form was refused.
    func page(
        _ request: Request,
        _ context: SiteContext,
        acceptsNewPeople: Bool = false,
        similarRows: ImportBatch.SimilarRows = .skip,
        problems: FormProblems = FormProblems()
    ) async throws -> Response {
        let actor = try context.actor()
        let view = try await see(actor, try context.id(), problemLimit: 10, peopleLimit: 10)
        let page = ImportPage(
            view,
            for: actor,
            waits: try view.mayAskForUndo && offer(actor).waits,
            acceptsNewPeople: acceptsNewPeople,
            similarRows: similarRows,
            seriesName: seriesName,
            formKey: (newID() as BatchID).text,
            problems: problems
        )
        return try pages.page(
            page,
            request,
            context,
            status: problems.isEmpty ? .ok : .badRequest,
            problems: problems
        )
    }
}
