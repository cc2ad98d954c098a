import Domain
import Hummingbird
import Logging
import Offices

/// Signs an account in, and shows again what its owner was sending when the session ended.
struct SignInController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let signIn: SignIn
    let seeOffices: SeeOffices
    let resumption: Resumption
    let demo: DemoHint?
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("sign-in", use: form).post("sign-in", use: create)
    }

    @Sendable private func form(_ request: Request, _ context: SiteContext) async throws -> Response {
        let returnTo = LocalPath.safe(request.uri.queryParameters.get("return_to"))
        return try pages.page(SignInPage(returnTo: returnTo, demo: demo), request, context)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await forms.read(request, context) { form in
            var page = SignInPage(form, demo: demo)
            guard page.problems.isEmpty else {
                return try pages.page(page, request, context, status: .badRequest, problems: page.problems)
            }
            let (name, password) = (page.signInName, form["password"] ?? "")
            let (token, visit) = (context.session?.token, pages.visit(request, context))
            let outcome = try await context.whileConnected { [signIn] in
                try await signIn(login: name, password: password, oldToken: token, from: visit)
            }
            switch outcome {
            case .busy: return try pages.tellBusy(page, request, context)
            case .signedIn(let token, let device, let actor, let mustChooseOffice):
                var response: Response
                do {
                    response =
                        try await mustChooseOffice
                        ? askForOffice(page, actor, token, request, context)
                        : goOn(page, actor, token, request, context)
                } catch let error as CancellationError {
                    throw error
                } catch {
                    // The account is signed in. Without its cookies, its owner would have to sign in once more.
                    context.note("form not shown again", request, .broken, ["error": "\(error)"])
                    response = pages.redirect(to: page.returnTo ?? Navigation.home(of: actor))
                }
                response.setCookie(pages.cookies.make(Cookies.session, token))
                response.setCookie(pages.cookies.device(device))
                return response
            default:
                if case .demoClosed = outcome { Self.tellOfDemo(context.logger) }
                context.note("sign-in failed", request, .notable, ["reason": outcome.word])
                let status = page.complain(of: outcome, now: now())
                return try pages.page(page, request, context, status: status, problems: page.problems)
            }
        }
    }

    private func goOn(
        _ page: SignInPage,
        _ actor: Actor,
        _ token: String,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        let home = page.returnTo ?? Navigation.home(of: actor)
        guard let kept = page.kept else { return pages.redirect(to: home) }
        switch resumption.origin(of: kept, for: actor) {
        case .here: return try await resumption.show(kept, token: token, request, context)
        case .otherOffice:
            return pages.redirect(to: Navigation.home(of: actor), flash: Resumption.isOfOtherOffice)
        case .foreign: return pages.redirect(to: Navigation.home(of: actor), flash: Self.isOfAnother)
        }
    }

    private func askForOffice(
        _ page: SignInPage,
        _ actor: Actor,
        _ token: String,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        if let kept = page.kept, resumption.belongs(kept, to: actor.account) {
            return try await resumption.askForOffice(kept, token: token, seeOffices, request, context)
        }
        return pages.redirect(to: "/offices" + (page.returnTo.map { "?return_to=\($0.asQueryValue)" } ?? ""))
    }

    private static let isOfAnother = Flash(kind: .information, text: "刚才的表单不是用这个账号填写的，内容没有带过来。")

    private static func tellOfDemo(_ logger: Logger) {
        logger.warning(
            """
            the demo's printed password was refused: set XUESHI_DEMO=true only where no real people sign in; \
            otherwise give the account a password of its own with xueshi account reset
            """
        )
    }
}
