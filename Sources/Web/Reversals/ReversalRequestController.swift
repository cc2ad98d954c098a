import Domain
import Groundwork
import Hummingbird
import Recognition

/// Requests to reverse a recognised record.
struct ReversalRequestController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let preview: PreviewReversal
    let ask: RequestReversal

    func addRoutes(to router: Router<SiteContext>) {
        router.get("people/:id/records/:record/reversal", use: form)
        router.post("people/:id/records/:record/reversal", use: create)
    }

    @Sendable private func form(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await preview(context.actor(), try context.id("record"))
        return try pages.page(ReversalRequestPage(view), request, context)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let (person, id): (PersonID, RecordID) = (try context.id(), try context.id("record"))
        return try await forms.read(request, context) { form in
            let reason = form["reason"] ?? ""
            do {
                let before = try await preview(actor, id)
                // The page says that a request waits already, by whom and since when.
                if before.waiting != nil { return try pages.page(ReversalRequestPage(before), request, context) }
                let approval = try await ask(actor, id, reason: reason)
                let flash = Flash(kind: .success, text: "已申请撤销，须由另一位经办人或上级人社部门复核后生效。")
                let year = approval.subject.year.map { "?year=\($0)" } ?? ""
                return pages.redirect(to: "/people/\(approval.place.person ?? person)\(year)", flash: flash)
            } catch let fault as FormFault {
                let problems = FormProblems([fault])
                let page = ReversalRequestPage(try await preview(actor, id), typed: reason, problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }
}
