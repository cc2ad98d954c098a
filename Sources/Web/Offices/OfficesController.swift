import Domain
import Hummingbird
import Offices

/// Chooses the office that an account acts in, after sign-in and from the head of every page.
struct OfficesController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let choose: ChooseOffice
    let seeOffices: SeeOffices
    let resumption: Resumption

    func addRoutes(to router: Router<SiteContext>) {
        router.get("offices", use: list).post("offices", use: act)
    }

    @Sendable private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
        let returnTo = LocalPath.safe(request.uri.queryParameters.get("return_to"))
        return try pages.page(try page(context, returnTo: returnTo), request, context)
    }

    @Sendable private func act(_ request: Request, _ context: SiteContext) async throws -> Response {
        let session = try context.signedIn()
        return try await forms.read(request, context) { form in
            let returnTo = LocalPath.safe(form["return_to"])
            let kept = KeptForm(carriedBy: form).flatMap { kept in
                resumption.belongs(kept, to: session.found.actor.account) ? kept : nil
            }
            let chosen = try await choose(session.found, form["office"] ?? "", token: session.token)
            guard let chosen else {
                context.note("refused", request, .notable, ["status": "403", "reason": "no-such-office"])
                var page = try page(context, returnTo: returnTo)
                page.kept = kept
                page.problems.add("您没有这个岗位，或者它已经结束，请重新选择。", at: "")
                return try pages.page(page, request, context, status: .forbidden, problems: page.problems)
            }
            let actor = session.found.actor.acting(in: chosen.office)
            let home = Navigation.home(of: actor)
            if let kept {
                guard resumption.origin(of: kept, for: actor) == .here else {
                    return pages.redirect(to: home, flash: Resumption.isOfOtherOffice)
                }
                return try await resumption.show(kept, token: session.token, request, context)
            }
            let flash = Flash(kind: .success, text: "现在的岗位：\(chosen.office.role.chineseName)，\(chosen.organisation)。")
            return pages.redirect(to: returnTo ?? home, flash: flash)
        }
    }

    private func page(_ context: SiteContext, returnTo: String?) throws(NotSignedIn) -> OfficesPage {
        let found = try context.signedIn().found
        return OfficesPage(seeOffices(found), hasPerson: found.actor.person != nil, returnTo: returnTo)
    }
}

extension SiteContext {
    /// - Throws: `NotSignedIn` if nobody is signed in.
    fileprivate func signedIn() throws(NotSignedIn) -> SiteSession {
        guard let session else { throw NotSignedIn() }
        return session
    }
}
