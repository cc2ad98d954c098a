import Domain
import Hummingbird
import Offices

/// The registration of organisations, open to anybody.
struct RegistrationController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let register: RegisterOrganisation
    let see: SeeRegistration
    let correct: CorrectRegistration
    let regions: RegionChoices
    let publicURL: String
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("registration", use: form).post("registration", use: create)
        router.get("registration/state", use: state).post("registration/state", use: mend)
    }

    @Sendable private func form(_ request: Request, _ context: SiteContext) async throws -> Response {
        try pages.page(RegistrationPage(RegistrationForm(), regions), request, context)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await forms.read(request, context) { body in
            let form = RegistrationForm(body)
            switch try await register(form, from: pages.visit(request, context)) {
            case .registered(_, let secret):
                let link = "\(publicURL)/registration/state?code=\(secret)"
                let page = RegistrationStatePage(try await see(secret: secret), link: link)
                return try pages.page(page, request, context)
            case .invalid(let faults):
                let problems = FormProblems(faults)
                let page = RegistrationPage(form, regions, problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            case .crowded(let until):
                context.note("too many registrations", request, .notable, ["status": "429"])
                var problems = FormProblems()
                problems.add("从这里提交的注册太多，请等 \(Waiting.words(until: until, now: now()))再试。", at: "")
                let page = RegistrationPage(form, regions, problems: problems)
                return try pages.page(page, request, context, status: .tooManyRequests, problems: problems)
            }
        }
    }

    /// Shows the state, or the form again if it was returned. The secret is in the query, which no log contains.
    @Sendable private func state(_ request: Request, _ context: SiteContext) async throws -> Response {
        let secret = request.uri.queryParameters.get("code") ?? ""
        let view = try await see(secret: secret)
        guard view.registration.state == .returned else {
            return try pages.page(RegistrationStatePage(view), request, context)
        }
        let page = RegistrationPage(
            RegistrationForm(view.registration.details),
            regions,
            secret: secret,
            returned: view.registration.reason
        )
        return try pages.page(page, request, context)
    }

    @Sendable private func mend(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await forms.read(request, context) { body in
            let (form, secret) = (RegistrationForm(body), body["code"] ?? "")
            switch try await correct(form, secret: secret) {
            case .sent:
                let flash = Flash(kind: .success, text: "已再次提交，请等待审核。")
                return pages.redirect(to: "/registration/state?code=\(secret.asQueryValue)", flash: flash)
            case .invalid(let faults):
                let problems = FormProblems(faults)
                let returned = try await see(secret: secret).registration.reason
                let page = RegistrationPage(form, regions, secret: secret, returned: returned, problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }
}
