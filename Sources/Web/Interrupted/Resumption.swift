import Credentials
import Domain
import Hummingbird
import Offices

/// Shows a kept form again after the sign-in. A form that only saves what was typed comes back filled. All others,
/// such as decisions, are not sent again: their sender is led to their page.
struct Resumption: Sendable {
    let pages: PageResponder
    let resolve: ResolveSession
    let secret: SecretKey
    let declarations: ResumedDeclarations
    let trainings: ResumedTrainings

    private static let isBack = Flash(kind: .information, text: "已经登录。刚才填写的内容没有丢失，也还没有提交，请核对后再提交。")

    /// Whether the form came from a page that was made for this account. Another account gets nothing of it.
    func belongs(_ kept: KeptForm, to account: AccountID) -> Bool {
        FormToken.wasMade(kept.token, for: account, with: secret)
    }

    /// Shows the form in the new session. Does nothing of what it asks for.
    func show(_ kept: KeptForm, token: String, _ request: Request, _ context: SiteContext) async throws -> Response {
        guard var context = try await self.context(token, context) else { return pages.redirect(to: "/sign-in") }
        if let response = try await declarations.show(kept, request, context) { return response }
        if let response = try await trainings.show(kept, request, context) { return response }
        context.flash = nil
        return try pages.page(NotDonePage(kept), request, context)
    }

    /// Asks for an office first, and carries the form on.
    func askForOffice(
        _ kept: KeptForm,
        token: String,
        _ seeOffices: SeeOffices,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        guard let context = try await self.context(token, context), let found = context.session?.found else {
            return pages.redirect(to: "/sign-in")
        }
        var page = OfficesPage(seeOffices(found), hasPerson: found.actor.person != nil, returnTo: nil)
        page.kept = kept
        return try pages.page(page, request, context)
    }

    /// The context of the request as if its session had been there from the beginning.
    private func context(_ token: String, _ context: SiteContext) async throws -> SiteContext? {
        guard let found = try await resolve(token) else { return nil }
        var context = context
        context.session = SiteSession(token: token, found: found)
        context.csrfToken = found.csrfToken
        context.isNewVisitor = false
        context.flash = Self.isBack
        return context
    }
}
