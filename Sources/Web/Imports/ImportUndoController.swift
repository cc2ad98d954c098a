import Domain
import Groundwork
import Hummingbird
import Imports

/// Undoes a whole import: shows the effects, and takes the request and the second person's decision.
struct ImportUndoController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let see: SeeImportUndo
    let watch: SeeImportProgress
    let ask: RequestImportUndo
    let decide: DecideImportUndo
    /// How long an answer waits for small work to finish, in milliseconds.
    let patience: Int

    func addRoutes(to router: Router<SiteContext>) {
        router.get("imports/:id/undo") { try await show($0, $1) }
        router.post("imports/:id/undo", use: create)
        router.post("imports/:id/undo/decision", use: close)
    }

    private func show(
        _ request: Request,
        _ context: SiteContext,
        reason: String = "",
        problems: FormProblems = FormProblems()
    ) async throws -> Response {
        let view = try await see(context.actor(), try context.id())
        return try pages.page(
            ImportUndoPage(view, reason: reason, problems: problems),
            request,
            context,
            status: problems.isEmpty ? .ok : .badRequest,
            problems: problems
        )
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { form in
            let reason = form["reason"] ?? ""
            do {
                try await ask(actor, id, reason: reason)
            } catch let fault as FormFault {
                return try await show(request, context, reason: reason, problems: FormProblems([fault]))
            }
            return pages.redirect(
                to: "/imports/\(id)/undo",
                flash: Flash(kind: .success, text: "已申请整批撤销，由另一位经办人或人社部门复核后生效。")
            )
        }
    }

    /// Returns the request that the page showed, or `nil` for a form without one.
    /// - Throws: `LookupFailure.outdated` if the text names no request.
    private func shownRequest(_ text: String?) throws(LookupFailure) -> ApprovalID? {
        guard let text else { return nil }
        guard let id = ApprovalID(text) else { throw .outdated }
        return id
    }

    @Sendable private func close(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { form in
            let reason = form["reason"] ?? ""
            let isConfirmed = form["verdict"] == "confirm"
            do {
                let verdict: Approval.Verdict = isConfirmed ? .confirmed : .refused(reason: reason)
                try await decide(actor, id, verdict, request: try shownRequest(form["request"]))
            } catch let fault as FormFault {
                return try await show(request, context, reason: reason, problems: FormProblems([fault]))
            }
            guard isConfirmed else {
                return pages.redirect(
                    to: "/imports",
                    flash: Flash(kind: .success, text: "没有同意撤销，导入的内容保持不变。")
                )
            }
            _ = try await watch.settled(actor, id, within: patience)
            return pages.redirect(to: "/imports/\(id)")
        }
    }
}
