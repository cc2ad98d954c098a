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
            guard context.session != nil else { return try toSignIn(request, context) }
            var page = ErrorPage(status: 403)
            page.sentence = refusal.chinese
            return try pages.page(page, request, context, status: .forbidden)
        case is NotSignedIn:
            return try toSignIn(request, context)
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

    /// Back to where the visitor wanted to go, once they have signed in. What was being sent cannot be asked for again,
    /// so the page says how to keep it.
    private func toSignIn(_ request: Request, _ context: SiteContext) throws -> Response {
        guard request.method == .get || request.method == .head else {
            let page = ErrorPage(
                status: 403,
                heading: "请先登录",
                sentence: "您还没有登录，或者登录已经过期，刚才提交的内容没有保存。",
                advice: "请按浏览器的“后退”回到刚才的页面，复制填写的内容，登录以后再提交。",
                action: Link(text: "去登录", href: "/sign-in")
            )
            return try pages.page(page, request, context, status: .forbidden)
        }
        let target = request.uri.path + (request.uri.query.map { "?\($0)" } ?? "")
        return pages.redirect(to: target == "/" ? "/sign-in" : "/sign-in?return_to=\(target.asQueryValue)")
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
