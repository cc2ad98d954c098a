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

    /// What the page that contained a form was made for.
    enum Origin: Sendable {
        /// The account, in the office in which it acts now.
        case here
        /// The account, in another office. The form is not shown in this one.
        case otherOffice
        /// Another account, which gets nothing of the form, or no page of ours.
        case foreign
    }

    func origin(of kept: KeptForm, for actor: Actor) -> Origin {
        guard FormToken.wasMade(kept.token, for: actor.account, with: secret) else { return .foreign }
        let offices = [nil, actor.office?.id]
        let fits = offices.contains { FormToken.wasMade(kept.token, for: actor.account, in: $0, with: secret) }
        return fits || kept.isOwnWork ? .here : .otherOffice
    }

    /// Whether the form can be carried on to the choice of an office.
    func belongs(_ kept: KeptForm, to account: AccountID) -> Bool {
        FormToken.wasMade(kept.token, for: account, with: secret)
    }

    static let isOfOtherOffice = Flash(kind: .information, text: "刚才的表单是用您的另一个岗位填写的，没有办理，内容也没有带过来。")

    /// Shows the form in the new session. Does nothing of what it asks for.
    func show(_ kept: KeptForm, token: String, _ request: Request, _ context: SiteContext) async throws -> Response {
        guard var context = try await self.context(token, context) else { return pages.redirect(to: "/sign-in") }
        do {
            if let response = try await declarations.show(kept, request, context) { return response }
            if let response = try await trainings.show(kept, request, context) { return response }
        } catch let error as CancellationError {
            throw error
        } catch {
            context.note("form not shown again", request, .broken, ["error": "\(error)"])
        }
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
