import Domain
import Groundwork
import Hummingbird
import Offices

/// The offices of an organisation: who holds them, granting another one, and ending one.
struct HoldersController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let see: SeeHolders
    let appoint: AppointOfficial
    let end: EndAppointment
    let renew: RenewOfficialCode
    let publicURL: String

    func addRoutes(to router: Router<SiteContext>) {
        router.get("organisation/offices", use: own)
        router.get("organisations/:id/offices", use: show).post("organisations/:id/offices", use: grant)
        router.post("organisations/:id/offices/:office/end", use: finish)
        router.post("organisations/:id/offices/:office/code", use: issue)
    }

    @Sendable private func own(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await see(context.actor(), at: nil)
        return try pages.page(HoldersPage(view), request, context)
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let id: OrganisationID = try context.id()
        let view = try await see(context.actor(), at: id)
        return try pages.page(HoldersPage(view), request, context)
    }

    @Sendable private func grant(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: OrganisationID = try context.id()
        return try await forms.read(request, context) { body in
            let form = AppointOfficial.Form(body)
            switch try await appoint(actor, at: id, form) {
            case .granted(let office, let name, nil):
                let sentence = "已给\(name)设岗位：\(office.office.role.chineseName)。本人下次打开页面就能使用。"
                return pages.redirect(to: path(id, actor), flash: Flash(kind: .success, text: sentence))
            case .granted(let office, let name, let code?):
                let page = NewCodesPage(
                    [code],
                    publicURL: publicURL,
                    done: "已给\(name)设岗位：\(office.office.role.chineseName)。",
                    back: Link(text: "岗位", href: path(id, actor))
                )
                return try pages.page(page, request, context)
            case .invalid(let faults):
                let problems = FormProblems(faults)
                let page = HoldersPage(try await see(actor, at: id), form, problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }

    @Sendable private func finish(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let (id, office): (OrganisationID, OfficeID) = (try context.id(), try context.id("office"))
        return try await forms.read(request, context) { _ in
            do {
                let ended = try await end(actor, at: id, office)
                let isOwn = office == actor.office?.id
                let sentence = "\(ended.name)的岗位已结束：\(ended.role.chineseName)。"
                return pages.redirect(
                    to: isOwn ? "/offices" : path(id, actor),
                    flash: Flash(kind: .success, text: sentence)
                )
            } catch let fault as FormFault {
                let problems = FormProblems([fault])
                let page = HoldersPage(try await see(actor, at: id))
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }

    @Sendable private func issue(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let (id, office): (OrganisationID, OfficeID) = (try context.id(), try context.id("office"))
        return try await forms.read(request, context) { _ in
            let code = try await renew(actor, at: id, office)
            let page = NewCodesPage(
                [code],
                publicURL: publicURL,
                done: "原来的激活码已作废。",
                back: Link(text: "岗位", href: path(id, actor))
            )
            return try pages.page(page, request, context)
        }
    }

    private func path(_ id: OrganisationID, _ actor: Actor) -> String {
        id == actor.office?.organisation ? "/organisation/offices" : "/organisations/\(id)/offices"
    }
}
