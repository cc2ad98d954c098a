import Domain
import Hummingbird
import Imports
import Offices
import Recognition

/// The start page of an official, with the work that waits today.
struct DeskController: Sendable {
    let pages: PageResponder
    let seeDesk: SeeDesk
    let seeImports: SeeRecentImports
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("desk") { request, context in
            let actor = try context.actor()
            let view = try await seeDesk(actor)
            let imports = try await seeImports(actor)
            let organisation = context.session?.found.office?.organisation ?? ""
            let page = DeskPage(view, imports, actor, organisation: organisation, today: now().day)
            return try pages.page(page, request, context)
        }
    }
}
