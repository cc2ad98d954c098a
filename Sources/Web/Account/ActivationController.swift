import Domain
import Hummingbird
import Offices
import Threads

/// Activates an account with its one-time code.
struct ActivationController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let activate: ActivateAccount
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("activation", use: form).post("activation", use: create)
    }

    @Sendable private func form(_ request: Request, _ context: SiteContext) async throws -> Response {
        try pages.page(ActivationPage(), request, context)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await forms.read(request, context) { form in
            var page = ActivationPage(documentNumber: form["document_number"] ?? "", code: form["code"] ?? "")
            if page.documentNumber.isEmpty { page.problems.add("请填写证件号码或账号。", at: "document_number") }
            if page.code.isEmpty { page.problems.add("请填写激活码。", at: "code") }
            guard page.problems.isEmpty else {
                return try pages.page(page, request, context, status: .badRequest, problems: page.problems)
            }
            let outcome: ActivateAccount.Outcome
            do {
                let (login, code, visit) = (page.documentNumber, page.code, pages.visit(request, context))
                let (password, again) = (form["new_password"] ?? "", form["new_password_again"] ?? "")
                outcome = try await context.whileConnected { [activate] in
                    try await activate(login: login, code: code, password: password, again: again, from: visit)
                }
            } catch is CrewIsFull {
                return try pages.tellBusy(page, request, context)
            }
            if case .activated(let session) = outcome {
                let flash = Flash(kind: .success, text: "账号已激活，您已登录。")
                let home = session.mustChooseOffice ? "/offices" : Navigation.home(of: session.actor)
                var response = pages.redirect(to: home, flash: flash)
                response.setCookie(pages.cookies.make(Cookies.session, session.token))
                response.setCookie(pages.cookies.device(session.device))
                return response
            }
            if outcome.isGuess { context.note("activation failed", request) }
            page.problems = outcome.problems(now: now())
            let status: HTTPResponse.Status = if case .wait = outcome { .tooManyRequests } else { .badRequest }
            return try pages.page(page, request, context, status: status, problems: page.problems)
        }
    }
}
