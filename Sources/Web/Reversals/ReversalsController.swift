import Domain
import Groundwork
import Hummingbird
import Imports
import Recognition

/// The requests that wait for a second person, and the decisions on reversals.
struct ReversalsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let list: ListReversals
    let see: SeeReversal
    let listUndos: ListImportUndos
    let decide: DecideReversal

    func addRoutes(to router: Router<SiteContext>) {
        router.get("reversals", use: show)
        router.get("reversals/:id") { try await showOne($0, $1) }
        router.post("reversals/:id/confirmation", use: confirm)
        router.post("reversals/:id/refusal", use: refuse)
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let view = try await list(actor, page: request.uri.queryParameters.page)
        // Undo requests are rare, so they all stand on the first page.
        let undos = view.page == 1 ? try await listUndos(actor) : []
        return try pages.page(ReversalsPage(view, undos), request, context)
    }

    private func showOne(
        _ request: Request,
        _ context: SiteContext,
        typed: String = "",
        problems: FormProblems = FormProblems()
    ) async throws -> Response {
        let item = try await see(context.actor(), try context.id())
        return try pages.page(
            ReversalPage(item, typed: typed, problems: problems),
            request,
            context,
            status: problems.isEmpty ? .ok : .badRequest,
            problems: problems
        )
    }

    @Sendable private func confirm(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: ApprovalID = try context.id()
        return try await forms.read(request, context) { _ in
            let record = try await decide(actor, id, .confirmed)
            let flash = Flash(kind: .success, text: "已撤销“\(record.content.title)”，该年度学时已重新计算。")
            return pages.redirect(to: "/reversals", flash: flash)
        }
    }

    @Sendable private func refuse(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: ApprovalID = try context.id()
        return try await forms.read(request, context) { form in
            let reason = form["reason"] ?? ""
            do {
                try await decide(actor, id, .refused(reason: reason))
                return pages.redirect(to: "/reversals", flash: Flash(kind: .success, text: "没有同意撤销，记录保持不变。"))
            } catch let fault as FormFault {
                var problems = FormProblems()
                problems.add(fault.message, at: "reason-\(id)")
                return try await showOne(request, context, typed: reason, problems: problems)
            }
        }
    }
}
