import Domain
import Groundwork
import Hummingbird
import Recognition

/// The cancelling of a year because of false material. What it changes is shown before it is confirmed.
struct SanctionController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let preview: PreviewSanction
    let sanction: SanctionYear

    func addRoutes(to router: Router<SiteContext>) {
        router.get("people/:id/years/:year/sanction", use: ask).post("people/:id/years/:year/sanction", use: impose)
        router.post("people/:id/years/:year/sanction/removal", use: lift)
    }

    @Sendable private func ask(_ request: Request, _ context: SiteContext) async throws -> Response {
        let effects = try await preview(context.actor(), try context.id(), year: try context.year())
        return try pages.page(SanctionPage(effects), request, context)
    }

    @Sendable private func impose(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let (id, year): (PersonID, Int) = (try context.id(), try context.year())
        return try await forms.read(request, context) { form in
            let reason = form["reason"] ?? ""
            do {
                try await sanction(actor, id, year: year, reason: reason)
                let flash = Flash(kind: .success, text: "已取消该人员 \(year) 年度学时。")
                return pages.redirect(to: "/people/\(id)?year=\(year)", flash: flash)
            } catch let fault as FormFault {
                let problems = FormProblems([fault])
                let effects = try await preview(actor, id, year: year)
                let page = SanctionPage(effects, typed: reason, problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }

    @Sendable private func lift(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let (id, year): (PersonID, Int) = (try context.id(), try context.year())
        return try await forms.read(request, context) { _ in
            try await sanction.lift(actor, id, year: year)
            let flash = Flash(kind: .success, text: "已解除处理，\(year) 年度学时已恢复。")
            return pages.redirect(to: "/people/\(id)?year=\(year)", flash: flash)
        }
    }
}
