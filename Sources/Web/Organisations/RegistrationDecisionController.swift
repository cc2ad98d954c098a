import Domain
import Groundwork
import Hummingbird
import Offices

/// The authority's decisions about applications of organisations.
struct RegistrationDecisionController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let see: SeeOrganisation
    let decide: DecideRegistration
    let publicURL: String

    func addRoutes(to router: Router<SiteContext>) {
        router.post("organisations/:id/approval", use: approve)
        router.post("organisations/:id/return", use: sendBack)
        router.post("organisations/:id/rejection", use: reject)
    }

    @Sendable private func approve(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await decide(request, context) { _ in .approved }
    }

    @Sendable private func sendBack(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await decide(request, context) { .returned(reason: $0["return_reason"] ?? "") }
    }

    @Sendable private func reject(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await decide(request, context) { .rejected(reason: $0["rejection_reason"] ?? "") }
    }

    private func decide(
        _ request: Request,
        _ context: SiteContext,
        _ verdict: (FormBody) -> DecideRegistration.Verdict
    ) async throws -> Response {
        let actor = try context.actor()
        let id: OrganisationID = try context.id()
        return try await forms.read(request, context) { body in
            let version = body["version"].flatMap { Int($0) } ?? 0
            do {
                switch try await decide(actor, id, verdict(body), version: version) {
                case .approved(let organisation, let code?):
                    let page = NewCodesPage(
                        [code],
                        publicURL: publicURL,
                        done: "“\(organisation.name)”已通过，可以办理业务。",
                        back: Link(text: organisation.name, href: "/organisations/\(id)")
                    )
                    return try pages.page(page, request, context)
                case .approved(let organisation, nil):
                    let flash = Flash(kind: .success, text: "“\(organisation.name)”已通过。管理员已有账号，直接登录就能办理。")
                    return pages.redirect(to: "/organisations/\(id)", flash: flash)
                case .declined(let registration):
                    let flash = Flash(
                        kind: .success,
                        text: "“\(registration.details.name)”\(registration.state.chineseName)。"
                    )
                    return pages.redirect(to: "/organisations", flash: flash)
                }
            } catch let fault as FormFault {
                return try pages.again(fault, body, try await see(actor, id), for: actor, request, context)
            }
        }
    }
}
