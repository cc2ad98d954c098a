import Domain
import Foundation
import Hummingbird
import Offices

/// Answers a form that was sent without a session, without a chosen office, or from a page of an earlier session. Its
/// texts are kept.
struct InterruptedForms: Sendable {
    let pages: PageResponder
    let reader: FormReader
    let seeOffices: SeeOffices
    let resumption: Resumption
    let demo: DemoHint?
    /// The bodies of strangers that are read now. The texts of more than these are not kept.
    private let strangers = FewAtOnce(most: 16)

    /// Shows the sign-in in place of the answer.
    func askToSignIn(_ request: Request, _ context: SiteContext) async throws -> Response {
        let kept = await keep(request, context)
        let page = SignInPage(returnTo: origin(of: request), kept: kept, isInterrupted: true, demo: demo)
        return try pages.page(page, request, context, status: .forbidden)
    }

    /// Shows the choice of an office in place of the answer.
    func askForOffice(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard let found = context.session?.found else { throw NotSignedIn() }
        var page = OfficesPage(seeOffices(found), hasPerson: found.actor.person != nil, returnTo: origin(of: request))
        page.kept = await keep(request, context).flatMap { kept in
            resumption.belongs(kept, to: found.actor.account) ? kept : nil
        }
        page.isInterrupted = true
        return try pages.page(page, request, context, status: .forbidden)
    }

    /// Shows a form of an earlier session of the account that is signed in now. Does nothing of what it asks for.
    /// - Returns: `nil` if the form cannot be shown to this account, in its present office.
    func showAgain(_ request: Request, _ context: SiteContext) async throws -> Response? {
        guard let session = context.session, let kept = await keep(request, context) else { return nil }
        guard resumption.origin(of: kept, for: session.found.actor) == .here else { return nil }
        return try await resumption.show(kept, token: session.token, request, context)
    }

    /// The page that contained the form, to return to if the form cannot be kept.
    private func origin(of request: Request) -> String? {
        let page = request.headers[.referer].flatMap { LocalPath.safe(URLComponents(string: $0)?.percentEncodedPath) }
        return page == "/sign-in" ? nil : page
    }

    private func keep(_ request: Request, _ context: SiteContext) async -> KeptForm? {
        switch context.formInHand.state {
        case .underWay: nil
        case .read(let form): KeptForm(path: request.uri.path, form)
        case .unread:
            await strangers.attempt { await texts(of: request) }.flatMap { KeptForm(path: request.uri.path, $0) }
        }
    }

    /// Reads the texts before the first file. No file of a stranger is stored.
    private func texts(of request: Request) async -> FormBody? {
        do {
            return try await reader.readFiles(request, door: { throw FileBegins(texts: $0) }) { $0 }
        } catch let end as FileBegins {
            return end.texts
        } catch {
            return nil
        }
    }

    private struct FileBegins: Error {
        let texts: FormBody
    }
}
