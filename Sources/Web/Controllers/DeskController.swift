import Domain
import Hummingbird
import Workflows

/// What waits for an official today.
struct DeskController: Sendable {
    let pages: PageResponder
    let seeDesk: SeeDesk
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("desk") { request, context in
            let actor = try context.actor()
            let view = try await seeDesk(actor)
            let organisation = context.session?.found.organisationName ?? ""
            let page = DeskPage(view, actor, organisation: organisation, today: now().day)
            return try pages.page(page, request, context)
        }
    }
}
