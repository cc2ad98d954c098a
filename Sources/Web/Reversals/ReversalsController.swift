import Domain
import Groundwork
import Hummingbird
import Recognition

/// Requests to reverse a recognised record, and the second person's decisions on them.
struct ReversalsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let list: ListReversals
    let preview: PreviewReversal
    let ask: RequestReversal
    let decide: DecideReversal

    func addRoutes(to router: Router<SiteContext>) {
        router.get("reversals") { request, context in
            try await show(request, context)
        }
        router.get("people/:id/records/:record/reversal", use: form)
        router.post("people/:id/records/:record/reversal", use: create)
        router.post("reversals/:id/confirmation", use: confirm)
        router.post("reversals/:id/refusal", use: refuse)
    }

    private func show(
        _ request: Request,
        _ context: SiteContext,
        refused: (id: ApprovalID, fault: FormFault, typed: String)? = nil
    ) async throws -> Response {
        let items = try await list(context.actor())
        var problems = FormProblems()
        if let refused { problems.add(refused.fault.message, at: "reason-\(refused.id)") }
        return try pages.page(
            ReversalsPage(items, refused: refused),
            request,
            context,
            status: refused == nil ? .ok : .badRequest,
            problems: problems
        )
    }

    @Sendable private func form(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await preview(context.actor(), try context.id("record"))
        return try pages.page(ReversalRequestPage(view), request, context)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let (person, id): (PersonID, RecordID) = (try context.id(), try context.id("record"))
        return try await forms.read(request, context) { form in
            do {
                let approval = try await ask(actor, id, reason: form["reason"] ?? "")
                let flash = Flash(kind: .success, text: "已提出撤销申请，须由另一位经办人或上级人社部门确认后生效。")
                let year = approval.subject.year.map { "?year=\($0)" } ?? ""
                return pages.redirect(to: "/people/\(approval.place.person ?? person)\(year)", flash: flash)
            } catch let fault as FormFault {
                let problems = FormProblems([fault])
                let page = ReversalRequestPage(
                    try await preview(actor, id),
                    typed: form["reason"] ?? "",
                    problems: problems
                )
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
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
            do {
                try await decide(actor, id, .refused(reason: form["reason"] ?? ""))
                return pages.redirect(to: "/reversals", flash: Flash(kind: .success, text: "已驳回撤销申请，记录保持不变。"))
            } catch let fault as FormFault {
                return try await show(request, context, refused: (id, fault, form["reason"] ?? ""))
            }
        }
    }
}
