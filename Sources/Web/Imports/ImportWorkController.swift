import Domain
import Groundwork
import Hummingbird
import Imports

/// Starts and continues the work on an import: reading the chosen sheet, recognising all its hours, and stopped work.
struct ImportWorkController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let page: ImportPages
    let watch: SeeImportProgress
    let choose: ChooseSheet
    let approve: ApproveImport
    let goOn: ContinueImport
    /// How long an answer waits for small work to finish, in milliseconds.
    let patience: Int

    func addRoutes(to router: Router<SiteContext>) {
        router.post("imports/:id/sheet", use: chooseSheet)
        router.post("imports/:id/approval", use: approval)
        router.post("imports/:id/continuation", use: goOnWith)
    }

    @Sendable private func chooseSheet(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { form in
            do {
                try await choose(actor, id, sheet: form["sheet"] ?? "")
            } catch let fault as FormFault {
                return try await page.page(request, context, problems: FormProblems([fault]))
            }
            _ = try await watch.settled(actor, id, within: patience)
            return pages.redirect(to: "/imports/\(id)")
        }
    }

    @Sendable private func approval(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { _ in
            try await approve(actor, id)
            _ = try await watch.settled(actor, id, within: patience)
            return pages.redirect(to: "/imports/\(id)")
        }
    }

    @Sendable private func goOnWith(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { _ in
            try await goOn(actor, id)
            return pages.redirect(to: "/imports/\(id)")
        }
    }
}
