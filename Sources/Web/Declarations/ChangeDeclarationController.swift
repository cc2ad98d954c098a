import Domain
import Hummingbird
import Recognition

/// Changes a draft, or a declaration that was sent back.
struct ChangeDeclarationController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let seeRecord: SeeRecord
    let findUnfinished: FindUnfinished
    let desk: DeclarationDesk

    func addRoutes(to router: Router<SiteContext>) {
        router.get("declarations/:id/edit", use: edit).post("declarations/:id/edit", use: update)
    }

    @Sendable private func edit(_ request: Request, _ context: SiteContext) async throws -> Response {
        let id: RecordID = try context.id()
        if let form = try await findUnfinished(context.actor(), id) {
            return try await desk.show(form, request, context)
        }
        let view = try await seeRecord(context.actor(), id)
        guard view.record.canBeMended else { return pages.redirect(to: view.path) }
        return try await desk.show(DeclarationForm(view.record), of: view, request, context)
    }

    @Sendable private func update(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await seeRecord(context.actor(), try context.id())
        guard view.person.id == (try context.actor().person) else { throw Refusal.notYours }
        return try await forms.readFiles(request, context) { body in
            let form = DeclarationForm(
                body,
                id: view.record.id,
                activity: view.record.content.activity,
                version: body["version"].flatMap(Int.init) ?? view.record.version
            )
            return try await desk.take(form, body, of: view, request, context)
        }
    }
}

extension SeeRecord.Details {
    /// The page of the record.
    var path: String { "/years/\(record.creditYear)/records/\(record.id)" }
}
