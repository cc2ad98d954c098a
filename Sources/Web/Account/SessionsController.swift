import Hummingbird
import Offices

/// Shows where the account is signed in, and ends its sessions.
struct SessionsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let sessions: KeepSessions

    func addRoutes(to router: Router<SiteContext>) {
        router.get("account/sessions", use: show)
        router.post("account/sessions/end", use: end)
        router.post("account/sessions/others", use: endOthers)
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let items = try await sessions(context.actor(), token: context.session?.token ?? "")
        return try pages.page(SessionsPage(items), request, context)
    }

    @Sendable private func end(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { form in
            try await sessions.end(actor, form["session"] ?? "")
            return pages.redirect(to: "/account/sessions", flash: Flash(kind: .success, text: "该设备已退出登录。"))
        }
    }

    @Sendable private func endOthers(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { _ in
            try await sessions.endOthers(actor, token: context.session?.token ?? "")
            return pages.redirect(to: "/account/sessions", flash: Flash(kind: .success, text: "其他设备已全部退出登录。"))
        }
    }
}
