import Hummingbird

/// Finds the origin of a request, for the log and for counting wrong passwords.
struct FindOrigin: RouterMiddleware {
    typealias Context = SiteContext

    let proxies: TrustedProxies

    func handle(
        _ request: Request,
        context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.origin = proxies.origin(of: request, peer: context.channel.remoteAddress)
        return try await next(request, context)
    }
}
