import Domain
import Hummingbird
import Imports

/// The page of one import, and the progress of its work.
struct ImportController: Sendable {
    let page: ImportPages
    let watch: SeeImportProgress

    func addRoutes(to router: Router<SiteContext>) {
        router.get("imports/:id") { try await page.page($0, $1) }
        router.get("imports/:id/progress", use: progress)
    }

    /// The progress of the work, for the page's script.
    @Sendable private func progress(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await watch(context.actor(), try context.id())
        return try ImportProgressAnswer(view).response(from: request, context: context)
    }
}
