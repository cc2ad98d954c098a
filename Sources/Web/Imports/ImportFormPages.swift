import Domain
import Groundwork
import Hummingbird
import Imports

/// Answers with the import page: the upload form and the earlier imports.
struct ImportFormPages: Sendable {
    let pages: PageResponder
    let list: ListImports
    let offer: OfferImports
    let newID: IdentifierSource

    /// - Parameters:
    ///   - typed: What the form contained when it was refused.
    ///   - fault: Why the file that was just sent cannot be read.
    ///   - status: The status of the answer if the form was refused.
    func page(
        _ request: Request,
        _ context: SiteContext,
        entry typed: ImportEntry? = nil,
        fault: ImportFault? = nil,
        problems: FormProblems = FormProblems(),
        status: HTTPResponse.Status = .badRequest
    ) async throws -> Response {
        let actor = try context.actor()
        let offered = try offer(actor)
        let asked = request.uri.queryParameters.get("kind").flatMap(SheetKind.init)
        let kind = [typed?.kind, asked].compactMap(\.self).first(where: offered.kinds.contains) ?? offered.kinds.first
        var entry = typed ?? ImportEntry(kind: .hours, grant: GrantForm(year: String(offered.year)))
        entry.kind = kind ?? .hours
        let view = try await list(actor, page: request.uri.queryParameters.page)
        let page = ImportsPage(
            view,
            offered,
            entry,
            formKey: (newID() as BatchID).text,
            fault: fault,
            problems: problems
        )
        let isRefused = fault != nil || !problems.isEmpty
        return try pages.page(page, request, context, status: isRefused ? status : .ok, problems: problems)
    }
}
