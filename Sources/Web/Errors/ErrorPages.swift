import Domain
import Files
import Groundwork
import Hummingbird
import Offices
import Rules
import Threads

/// Turns every error into a page. A known error gets a sentence. An unknown error is logged and shown with its
/// reference.
struct ErrorPages: RouterMiddleware {
    typealias Context = SiteContext

    let pages: PageResponder
    /// Keeps the form of a visitor whose session has ended; `nil` before the session is known.
    var interrupted: InterruptedForms?

    func handle(
        _ request: Request,
        context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return try await answer(error, request, context)
        }
    }

    private func answer(
        _ error: any Error,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        switch error {
        case let refusal as Refusal:
            guard let session = context.session else { return try await toSignIn(request, context) }
            if session.found.mustChooseOffice { return try await toOffices(request, context) }
            context.note("refused", request, .notable, ["status": "403", "reason": "\(refusal.rawValue)"])
            return try show(.forbidden, saying: refusal.chinese, request, context)
        case is NotSignedIn:
            return try await toSignIn(request, context)
        case LookupFailure.missing:
            return try show(.notFound, request, context)
        case LookupFailure.outdated:
            return try show(.conflict, request, context)
        case let fault as FormFault:
            return try show(.badRequest, saying: fault.message, request, context)
        case is PolicyRefusal:
            return try show(.notFound, saying: "该年度没有适用的认定规则。", request, context)
        case let failure as FormFailure:
            context.note("form refused", request, failure.weight, ["reason": "\(failure.word)"])
            return try show(failure.status, saying: failure.sentence, request, context)
        case is CancellationError:
            // The client no longer waits for this answer.
            context.note("client gone", request, .everyday)
            return try show(.serviceUnavailable, request, context)
        case is CrewIsFull:
            context.note("too busy", request, .alarming, ["status": "503"])
            return try show(.serviceUnavailable, request, context)
        case FileFailure.unreachable(let reason):
            context.note("file store away", request, .broken, ["status": "503", "reason": "\(reason)"])
            let sentence = "存放文件的服务暂时连不上，刚才的操作没有办理。"
            return try show(.serviceUnavailable, saying: sentence, request, context)
        case _ where OutOfSpace.caused(error):
            return try full(request, context)
        case is WrongFormToken:
            context.note("refused", request, .notable, ["status": "403", "reason": "form-token"])
            if let again = try await interrupted?.showAgain(request, context) { return again }
            return try show(.forbidden, request, context)
        case let error as any HTTPResponseError where error.status.code < 500:
            return try show(error.status, request, context)
        default:
            return try unknown(error, request, context)
        }
    }

    private func show(
        _ status: HTTPResponse.Status,
        saying sentence: String? = nil,
        _ request: Request,
        _ context: SiteContext
    ) throws -> Response {
        var page = ErrorPage(status: status.code)
        if let sentence { page.sentence = sentence }
        return try pages.page(page, request, context, status: status)
    }

    private func full(_ request: Request, _ context: SiteContext) throws -> Response {
        context.note("disk full", request, .broken, ["status": "507"])
        return try show(.insufficientStorage, request, context)
    }

    private func unknown(_ error: any Error, _ request: Request, _ context: SiteContext) throws -> Response {
        let reference = context.id
        context.note(
            "request failed",
            request,
            .broken,
            ["reference": "\(reference)", "error": "\(error)"]
        )
        return try pages.page(
            ErrorPage(status: 500, reference: reference),
            request,
            context,
            status: .internalServerError
        )
    }

    /// Sends the visitor to the sign-in page, and then back to this address. A form that was sent is kept while the
    /// visitor signs in.
    private func toSignIn(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard request.method == .get || request.method == .head else {
            context.note("refused", request, .notable, ["status": "403", "reason": "not-signed-in"])
            guard let interrupted else { return try show(.forbidden, request, context) }
            return try await interrupted.askToSignIn(request, context)
        }
        let target = request.target
        return pages.redirect(to: target == "/" ? "/sign-in" : "/sign-in?return_to=\(target.asQueryValue)")
    }

    /// The account has several offices, and has chosen none, or the chosen one has ended. Another office may have the
    /// needed power.
    private func toOffices(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard request.method == .get || request.method == .head else {
            context.note("refused", request, .notable, ["status": "403", "reason": "no-office"])
            guard let interrupted else { return try show(.forbidden, request, context) }
            return try await interrupted.askForOffice(request, context)
        }
        return pages.redirect(to: "/offices?return_to=\(request.target.asQueryValue)")
    }
}

extension Request {
    /// The requested path and query.
    fileprivate var target: String { uri.path + (uri.query.map { "?\($0)" } ?? "") }
}

/// A request without an account for a page that needs one.
struct NotSignedIn: Error {}

extension SiteContext {
    /// - Throws: `NotSignedIn` if nobody is signed in.
    func actor() throws(NotSignedIn) -> Actor {
        guard let session else { throw NotSignedIn() }
        return session.found.actor.from(origin.address?.description)
    }
}

extension FormFailure {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .tooLarge, .tooManyParts, .textTooLong: .contentTooLarge
        case .malformed, .brokenOff: .badRequest
        case .unsupportedMediaType: .unsupportedMediaType
        case .cannotStore: .serviceUnavailable
        case .tooManyUploads: .tooManyRequests
        }
    }

    /// A broken-off upload happens every day. A folder that cannot be written to is serious.
    fileprivate var weight: SiteContext.Weight {
        switch self {
        case .brokenOff, .malformed(.unfinished): .everyday
        case .cannotStore: .broken
        default: .notable
        }
    }
}

extension HTTPResponse.Status {
    /// RFC 4918, 11.5: there is no room to store the content.
    static let insufficientStorage = HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
}
