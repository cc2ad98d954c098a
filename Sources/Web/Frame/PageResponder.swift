import Domain
import Foundation
import Hummingbird
import Markup
import NIOCore
import Offices

/// Puts a page into its frame, and returns it as an answer.
struct PageResponder: Sendable {
    let letterhead: Letterhead
    let cookies: Cookies
    let isDemo: Bool

    /// The seconds that a client is told to wait when the server is busy.
    private static let secondsUntilRetry = 10

    func page(
        _ page: some Page,
        _ request: Request,
        _ context: SiteContext,
        status: HTTPResponse.Status = .ok,
        problems: FormProblems = FormProblems()
    ) throws -> Response {
        let html = frame(request, context, problems: problems).document(page)
        var response = Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes))
        )
        if status == .serviceUnavailable || status == .tooManyRequests {
            response.headers[.retryAfter] = String(Self.secondsUntilRetry)
        }
        if context.isNewVisitor { response.setCookie(cookies.make(Cookies.visitor, context.csrfToken)) }
        if context.flash != nil { response.setCookie(cookies.removal(of: Cookies.flash)) }
        return response
    }

    /// Redirects after an action, so that a reload does not repeat it.
    func redirect(to path: String, flash: Flash? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: path])
        if let flash { response.setCookie(cookies.flash(flash)) }
        return response
    }

    private func frame(_ request: Request, _ context: SiteContext, problems: FormProblems) -> PageFrame {
        PageFrame(
            letterhead: letterhead,
            csrfToken: context.csrfToken,
            path: returnPath(request),
            account: context.session.map { AccountBadge($0.found) },
            navigation: context.session.map {
                Navigation.items(for: $0.found.actor, $0.found.figures, at: request.uri.path)
            } ?? [],
            flash: context.flash,
            problems: problems,
            isDemo: isDemo,
            largerText: context.prefersLargerText
        )
    }

    /// The page to return to after changing the text size. An address that only takes forms may have no page of its
    /// own. The result is then the page that contained the form.
    private func returnPath(_ request: Request) -> String {
        let path = request.uri.path
        guard request.method != .get, request.method != .head else { return path }
        let origin = request.headers[.referer].flatMap { LocalPath.safe(URLComponents(string: $0)?.percentEncodedPath) }
        return origin == path ? "/" : origin ?? "/"
    }
}

extension AccountBadge {
    init(_ found: ResolveSession.SignedIn) {
        let role = found.office?.office.role.chineseName
        self.init(
            name: found.actor.name,
            organisation: found.office?.organisation,
            role: role ?? (found.actor.person == nil ? nil : "专业技术人员"),
            officeSwitch: found.mustChooseOffice ? .choose : found.offices.count > 1 ? .change : nil
        )
    }
}
