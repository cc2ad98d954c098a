import Domain
import Hummingbird
import Logging
import Rules
import Store
import Workflows

/// Makes every error a page: what is known is told in words, what is not is logged and shown by its reference.
struct ErrorPages: RouterMiddleware {
    typealias Context = SiteContext

    let pages: PageResponder

    func handle(
        _ request: Request,
        context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return try answer(error, request, context)
        }
    }

    private func answer(_ error: any Error, _ request: Request, _ context: SiteContext) throws -> Response {
        switch error {
        case let refusal as Refusal:
            guard context.session != nil else { return toSignIn(request) }
            var page = ErrorPage(status: 403)
            page.sentence = refusal.chinese
            return try pages.page(page, request, context, status: .forbidden)
        case is NotSignedIn:
            return toSignIn(request)
        case StoreFailure.missing:
            return try show(.notFound, request, context)
        case StoreFailure.outdated:
            return try show(.conflict, request, context)
        case let fault as FormFault:
            var page = ErrorPage(status: 400)
            page.sentence = fault.message
            return try pages.page(page, request, context, status: .badRequest)
        case is PolicyRefusal:
            var page = ErrorPage(status: 404)
            page.sentence = "该年度没有可用的学时认定办法。"
            return try pages.page(page, request, context, status: .notFound)
        case let failure as FormFailure:
            var page = ErrorPage(status: failure.status.code)
            page.sentence = failure.sentence
            return try pages.page(page, request, context, status: failure.status)
        case let error as any HTTPResponseError where error.status.code < 500:
            return try show(error.status, request, context)
        default:
            return try unknown(error, request, context)
        }
    }

    private func show(
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: SiteContext
    ) throws -> Response {
        try pages.page(ErrorPage(status: status.code), request, context, status: status)
    }

    private func unknown(_ error: any Error, _ request: Request, _ context: SiteContext) throws -> Response {
        let reference = context.id
        context.logger.error(
            "request failed",
            metadata: ["reference": "\(reference)", "path": "\(request.uri.path)", "error": "\(error)"]
        )
        return try pages.page(
            ErrorPage(status: 500, reference: reference),
            request,
            context,
            status: .internalServerError
        )
    }

    /// Back to where the visitor wanted to go, once they have signed in; only pages that can be asked for again.
    private func toSignIn(_ request: Request) -> Response {
        let path = request.uri.path
        let returns = request.method == .get && path != "/" ? "?return_to=\(path)" : ""
        return pages.redirect(to: "/sign-in\(returns)")
    }
}

/// A page that needs an account was asked for without one.
struct NotSignedIn: Error {}

extension SiteContext {
    /// - Throws: `NotSignedIn` for a stranger.
    func actor() throws(NotSignedIn) -> Actor {
        guard let session else { throw NotSignedIn() }
        return session.found.actor
    }
}

extension FormFailure {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .tooLarge, .tooManyParts, .textTooLong: .contentTooLarge
        case .malformed: .badRequest
        case .unsupportedMediaType: .unsupportedMediaType
        case .cannotStore: .serviceUnavailable
        }
    }
}
