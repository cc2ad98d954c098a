import Domain
import Groundwork
import Hummingbird
import Offices

/// The list of the organisations that an authority manages, and the page of each.
struct OrganisationsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let list: ListOrganisationsBelow
    let see: SeeOrganisation
    let suspend: SuspendOrganisation
    let rename: RenameOrganisation

    func addRoutes(to router: Router<SiteContext>) {
        router.get("organisations", use: index).get("organisations/:id", use: show)
        router.post("organisations/:id/suspension", use: forbid)
        router.post("organisations/:id/reactivation", use: permit)
        router.post("organisations/:id/name", use: changeName)
    }

    @Sendable private func index(_ request: Request, _ context: SiteContext) async throws -> Response {
        let query = request.uri.queryParameters
        let word = query.get("state")
        let question = ListOrganisationsBelow.Question(
            filter: OrganisationsPage.filters.first { $0.word == word }?.filter,
            search: String((query.get("search") ?? "").prefix(100)),
            page: query.page
        )
        let view = try await list(context.actor(), question)
        return try pages.page(OrganisationsPage(view), request, context)
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let view = try await see(actor, try context.id())
        return try pages.page(OrganisationPage(view, for: actor), request, context)
    }

    @Sendable private func forbid(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await keep(request, context) { actor, id, body in
            let found = try await suspend(actor, id, .suspended, reason: body["reason"] ?? "")
            return "已停用“\(found.name)”。"
        }
    }

    @Sendable private func permit(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await keep(request, context) { actor, id, body in
            let found = try await suspend(actor, id, .active, reason: body["reason"] ?? "")
            return "“\(found.name)”又可以办理业务了。"
        }
    }

    @Sendable private func changeName(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await keep(request, context) { actor, id, body in
            let name = try await rename(actor, id, from: body["former_name"] ?? "", to: body["name"] ?? "")
            return "已改名为“\(name)”。"
        }
    }

    /// Does one of the acts, and shows the page again if the form has a fault.
    private func keep(
        _ request: Request,
        _ context: SiteContext,
        _ act: (Actor, OrganisationID, FormBody) async throws -> String
    ) async throws -> Response {
        let actor = try context.actor()
        let id: OrganisationID = try context.id()
        return try await forms.read(request, context) { body in
            do {
                let sentence = try await act(actor, id, body)
                return pages.redirect(
                    to: "/organisations/\(id)",
                    flash: Flash(kind: .success, text: sentence)
                )
            } catch let fault as FormFault {
                return try pages.again(fault, body, try await see(actor, id), for: actor, request, context)
            }
        }
    }
}

extension PageResponder {
    /// Shows the page of an organisation again, with what was typed and the fault.
    func again(
        _ fault: FormFault,
        _ body: FormBody,
        _ view: SeeOrganisation.View,
        for actor: Actor,
        _ request: Request,
        _ context: SiteContext
    ) throws -> Response {
        var typed = TypedDecision(body)
        typed.problems = FormProblems([fault])
        let page = OrganisationPage(view, for: actor, typed: typed)
        return try self.page(page, request, context, status: .badRequest, problems: typed.problems)
    }
}
