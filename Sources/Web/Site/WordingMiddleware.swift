import Hummingbird
import Rules

/// Gives the pages of every request the words of the province.
struct WordingMiddleware: RouterMiddleware {
    typealias Context = SiteContext

    let words: Customs.Words

    func handle(
        _ request: Request,
        context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        try await Wording.$words.withValue(words) { try await next(request, context) }
    }
}
