import Domain
import Groundwork
import Hummingbird
import Recognition

/// Shows all answers of a declaration before it is submitted, submits it, and shows the receipt.
struct SubmissionController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let seeRecord: SeeRecord
    let preview: PreviewDeclaration
    let submit: SubmitDeclaration

    func addRoutes(to router: Router<SiteContext>) {
        router.get("declarations/:id/check", use: check)
        router.get("declarations/:id/submission", use: receipt).post("declarations/:id/submission", use: create)
    }

    @Sendable private func check(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let view = try await seeRecord(actor, try context.id())
        // Back in the browser leads here after submitting, and the record says what became of it.
        if view.person.id == actor.person, !view.record.canBeMended { return pages.redirect(to: view.path) }
        return try pages.page(DeclarationCheckPage(try await preview(actor, view.record.id)), request, context)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: RecordID = try context.id()
        return try await forms.read(request, context) { form in
            let view = try await seeRecord(actor, id)
            let done = pages.redirect(to: "/declarations/\(id)/submission")
            if view.record.status == .submitted { return done }
            let open = Self.unticked(form, try await preview(actor, id))
            guard open.isEmpty else { return try await refuse(open, id, request, context) }
            let version = form["version"].flatMap(Int.init) ?? view.record.version
            switch try await submit(actor, id, version: version) {
            case .submitted: return done
            case .refused(let faults): return try await refuse(faults, id, request, context)
            }
        }
    }

    /// The boxes that must be ticked before the declaration is submitted.
    private static func unticked(_ form: FormBody, _ effects: PreviewDeclaration.Effects) -> [FormFault] {
        var faults: [FormFault] = []
        if effects.countsNothing, form["accepts_nothing"] != "yes" {
            faults.append(FormFault("accepts_nothing", "这一条计入 0 学时。确实要提交的，请先勾选确认。"))
        }
        if form["statement"] != "yes" { faults.append(FormFault("statement", "请先勾选真实性承诺，再提交。")) }
        return faults
    }

    private func refuse(
        _ faults: [FormFault],
        _ id: RecordID,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        var page = DeclarationCheckPage(try await preview(context.actor(), id))
        page.problems = FormProblems(faults)
        return try pages.page(page, request, context, status: .badRequest, problems: page.problems)
    }

    @Sendable private func receipt(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let view = try await seeRecord(actor, try context.id())
        guard view.person.id == actor.person else { throw Refusal.notYours }
        guard view.record.status == .submitted else { return pages.redirect(to: view.path) }
        return try pages.page(SubmittedPage(view), request, context)
    }
}
