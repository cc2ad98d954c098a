import Domain
import Groundwork
import Hummingbird
import Recognition
import Rules

/// Begins a declaration: the choice of a kind, and the empty form.
struct NewDeclarationController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let offer: OfferActivities
    let desk: DeclarationDesk
    let newID: IdentifierSource
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("declarations/new", use: chooseKind)
        router.get("declarations/new/:activity", use: new).post("declarations/new/:activity", use: create)
    }

    @Sendable private func chooseKind(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await offer(context.actor(), year: now().day.year)
        return try pages.page(ChooseKindPage(view), request, context)
    }

    @Sendable private func new(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = DeclarationForm(id: newID(), activity: try context.parameters.require("activity"))
        return try await desk.show(form, request, context)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        let activity = try context.parameters.require("activity")
        // An account without a person cannot declare hours. Refuse it before the body is read.
        guard try context.actor().person != nil else { throw Refusal.notYourRole }
        return try await forms.readFiles(request, context) { body in
            guard let id = RecordID(body["form_key"] ?? "") else { throw HTTPError(.badRequest) }
            let form = DeclarationForm(body, id: id, activity: activity, version: nil)
            return try await desk.take(form, body, request, context)
        }
    }
}
