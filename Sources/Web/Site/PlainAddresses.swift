import Hummingbird

/// Refuses addresses that contain the character NUL. Nothing has it in its name, and PostgreSQL refuses texts with it.
struct PlainAddresses: RouterMiddleware {
    typealias Context = SiteContext

    func handle(
        _ request: Request,
        context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard !request.uri.string.contains("%00") else { throw HTTPError(.badRequest) }
        return try await next(request, context)
    }
}
