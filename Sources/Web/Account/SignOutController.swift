import Groundwork
import Hummingbird
import Offices

/// Signs out.
struct SignOutController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let signOut: SignOut

    func addRoutes(to router: Router<SiteContext>) {
        router.post("sign-out", use: create)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await forms.read(request, context) { _ in
            if let session = context.session {
                do {
                    try await signOut(session.token)
                } catch  where OutOfSpace.caused(error) {
                    // The browser deletes its cookie anyway, and the stored session expires later.
                    context.note("disk full", request, .broken, ["status": "303"])
                }
            }
            var response = pages.redirect(to: "/", flash: Flash(kind: .success, text: "您已退出。"))
            response.setCookie(pages.cookies.removal(of: Cookies.session))
            return response
        }
    }
}
