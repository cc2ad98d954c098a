import Domain
import Groundwork
import Hummingbird
import Recognition

/// The facts about a person on which the requirement of a year depends.
struct DatedFactsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let see: SeePerson
    let keep: KeepDatedFacts
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.post("people/:id/facts", use: add)
        router.post("people/:id/facts/:fact/withdrawal", use: withdraw)
    }

    @Sendable private func add(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: PersonID = try context.id()
        return try await forms.read(request, context) { body in
            let form = DatedFactForm(body)
            guard (1900...9999).contains(form.year) else { throw HTTPError(.notFound) }
            switch try await keep(actor, id, form) {
            case .kept:
                let flash = Flash(kind: .success, text: "已登记，该人员各年度的要求已重新计算。")
                return pages.redirect(to: "/people/\(id)?year=\(form.year)", flash: flash)
            case .invalid(let faults):
                let problems = FormProblems(faults)
                let page = PersonPage(try await see(actor, id, year: form.year), fact: form, problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }

    @Sendable private func withdraw(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let (id, fact): (PersonID, DatedFactID) = (try context.id(), try context.id("fact"))
        let year = request.uri.queryParameters.get("year").flatMap(Int.init) ?? now().day.year
        return try await forms.read(request, context) { body in
            do {
                try await keep.withdraw(actor, id, fact, reason: body["reason"] ?? "")
                let flash = Flash(kind: .success, text: "已撤回，该人员各年度的要求已重新计算。")
                return pages.redirect(to: "/people/\(id)?year=\(year)", flash: flash)
            } catch let fault as FormFault {
                let flash = Flash(kind: .warning, text: "没有撤回：\(fault.message)")
                return pages.redirect(to: "/people/\(id)?year=\(year)", flash: flash)
            }
        }
    }
}
