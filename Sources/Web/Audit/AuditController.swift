import Auditing
import Domain
import Hummingbird

/// The audit log for its administrator.
struct AuditController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let search: SearchLog
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("audit", use: index)
        router.post("audit/search", use: find)
    }

    @Sendable private func index(_ request: Request, _ context: SiteContext) async throws -> Response {
        let query = request.uri.queryParameters
        let asked = AuditQuery(today: now().day) { query.get($0) }
        let view = try await search(context.actor(), asked.question)
        return try pages.page(AuditPage(view, asked), request, context)
    }

    /// Uses POST, so that no document number appears in an address or a log.
    @Sendable private func find(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { form in
            var asked = AuditQuery(today: now().day) { form[$0] }
            let number = (form["number"] ?? "").trimmingPrefix(while: \.isWhitespace)
            if !number.isEmpty {
                guard let person = try await search.person(actor, number: String(number)) else {
                    let flash = Flash(kind: .warning, text: "没有证件号码为所填号码的人员，请核对后再查。")
                    return pages.redirect(to: asked.href(), flash: flash)
                }
                asked.person = person
            }
            return pages.redirect(to: asked.href())
        }
    }
}
