import Credentials
import Hummingbird
import Offices

/// Finds the session of a request. Gives a visitor without a session the token that their forms must send back.
struct SessionMiddleware: RouterMiddleware {
    typealias Context = SiteContext

    let resolve: ResolveSession
    let cookies: Cookies

    func handle(
        _ request: Request,
        context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.flash = cookies.value(Cookies.flash, in: request).flatMap(Cookies.flash)
        context.prefersLargerText = cookies.value(Cookies.textSize, in: request) == "larger"
        if let token = cookies.value(Cookies.session, in: request), let found = try await resolve(token) {
            context.session = SiteSession(token: token, found: found)
            context.csrfToken = found.csrfToken
        } else if let visitor = cookies.value(Cookies.visitor, in: request), visitor.utf8.count >= 32 {
            context.csrfToken = visitor
        } else {
            context.csrfToken = SecretToken.fresh().text
            context.isNewVisitor = true
        }
        return try await next(request, context)
    }
}
